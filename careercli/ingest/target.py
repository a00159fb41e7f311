"""Which folder `--to` means, and whether data may be written there at all."""

from pathlib import Path

from careercli.ingest.errors import TargetError


def folder_to_write(text: str, official: str) -> Path:
    """The folder as an absolute path, links followed, so that nothing later depends on where the program runs.

    TargetError, in words, for what is no folder to write to: nothing, the root of the file system, a file, a folder
    whose parent is missing, the folder of official files or one within it.
    """
    if not text.strip():
        raise TargetError("no folder is named")
    target, source = _resolved(text), _resolved(official)
    if target == target.parent:
        raise TargetError(f"{text} is the root of the file system; name a folder of its own")
    if target == source or source in target.parents:
        raise TargetError(f"{text} is the folder of official files, or lies within it; name another one")
    if target.exists() and not target.is_dir():
        raise TargetError(f"{text} is not a folder")
    if not target.parent.is_dir():
        raise TargetError(f"{text}: there is no folder {target.parent}")
    return target


def _resolved(text: str) -> Path:
    try:
        path = Path(text).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # no current folder, links in a circle, a NUL character
        raise TargetError(f"{text} leads nowhere ({getattr(error, 'strerror', None) or error})") from error
    if path.is_symlink():  # as Python 3.13 leaves links in a circle
        raise TargetError(f"{text} leads nowhere (links in a circle)")
    return path
