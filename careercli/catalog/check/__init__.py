"""Whether a folder of data is whole and consistent."""
