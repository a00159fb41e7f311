"""The screen of `career data`."""

from careercli.queries.datasets import Datasets
from careercli.render.terminal.page import STRONG, Page


def draw_datasets(result: Datasets, page: Page) -> None:
    """Draw every dataset with what it was made from."""
    page.title("Datasets", f"{len(result.sources)}")
    for source in result.sources:
        page.blank()
        page.paragraph(f"{source.title}, {source.vintage}", style=STRONG)
        page.facts(
            [
                ("Id", source.id),
                ("Publisher", source.publisher),
                ("Licence", source.licence),
                ("Address", source.url),
                *(("Made from", f"{file.name} sha256 {file.sha256}") for file in source.files),
            ]
        )
    page.footer("Every figure in this program comes from these datasets. Terms: data/LICENSE.md.")
