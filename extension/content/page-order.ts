/**
 * The order in which elements stand on the page, found by one query for all: to compare two siblings the browser walks over those
 * between, which takes most of a second for some thousands. The query takes a while too, so its result is kept until something moves.
 */
export class PageOrder {
  private places: Map<Element, number> | null = null;

  /** @param selector matches the elements */
  constructor(private readonly selector: string) {}

  /** Elements came, went or moved. */
  forget(): void {
    this.places = null;
  }

  /** Sorts what belongs to elements into page order; what belongs to others, or to none on the page, comes last as it came. */
  sorted<Item>(items: readonly Item[], elementOf: (item: Item) => Element): Item[] {
    if (items.length < 2) return [...items];
    this.places ??= new Map(Array.from(document.querySelectorAll(this.selector), (element, place) => [element, place]));
    const { places } = this;
    const placeOf = (item: Item) => places.get(elementOf(item)) ?? places.size;
    return [...items].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
