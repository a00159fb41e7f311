"""The importer: official files in, `data/` out (`python -m careercli.ingest --from DIR --to data`).

Never imported by the commands that answer questions. `build.build` reads a folder of official files and gives every
generated file as text; `write.replace_generated` puts them in place.
"""
