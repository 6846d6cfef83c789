/** What has changed since the catalog last read: marks, gathered until the next reading takes them. */
export class PendingChanges {
  #everything = false;
  #model = false;
  #steering = false;
  #slots = false;
  readonly #types = new Set<string>();
  readonly #documents = new Map<string, Set<string>>();
  readonly #files = new Set<number>();

  /** All is to be read from the start. */
  get everything(): boolean {
    return this.#everything;
  }

  /** The model or the locales. */
  get model(): boolean {
    return this.#model;
  }

  get steering(): boolean {
    return this.#steering;
  }

  get slots(): boolean {
    return this.#slots;
  }

  /** Types of which nobody knows what changed: read whole. */
  get types(): ReadonlySet<string> {
    return this.#types;
  }

  get documents(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#documents;
  }

  /** Row ids. */
  get files(): ReadonlySet<number> {
    return this.#files;
  }

  get isEmpty(): boolean {
    return (
      !this.#everything &&
      !this.#model &&
      !this.#steering &&
      !this.#slots &&
      this.#types.size === 0 &&
      this.#documents.size === 0 &&
      this.#files.size === 0
    );
  }

  addEverything(): void {
    this.#everything = true;
  }

  addModel(): void {
    this.#model = true;
  }

  addSteering(): void {
    this.#steering = true;
  }

  addSlots(): void {
    this.#slots = true;
  }

  addFile(rowId: number): void {
    this.#files.add(rowId);
  }

  /** `documentId` null: any document of the type. */
  addDocument(contentType: string, documentId: string | null): void {
    if (documentId === null) {
      this.#types.add(contentType);
      return;
    }
    const documents = this.#documents.get(contentType);
    if (documents) documents.add(documentId);
    else this.#documents.set(contentType, new Set([documentId]));
  }

  /** Takes in what could not be read and is to be tried again. */
  merge(other: PendingChanges): void {
    this.#everything ||= other.everything;
    this.#model ||= other.model;
    this.#steering ||= other.steering;
    this.#slots ||= other.slots;
    for (const type of other.types) this.#types.add(type);
    for (const [type, documents] of other.documents) {
      for (const documentId of documents) this.addDocument(type, documentId);
    }
    for (const file of other.files) this.#files.add(file);
  }
}
