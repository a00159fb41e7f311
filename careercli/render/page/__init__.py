"""What a screen is made of: blocks whose cells hold figures. No width, no colour, no characters, no format."""
