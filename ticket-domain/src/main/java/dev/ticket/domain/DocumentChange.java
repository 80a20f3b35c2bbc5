package dev.ticket.domain;

import org.jspecify.annotations.Nullable;

/** What a repair does to one document of a tracker. Immutable. */
public sealed interface DocumentChange {
    /** {@return where the document is, as a person finds it} */
    String path();

    /**
     * The document has another text.
     *
     * @param path where it is
     * @param before its text, or null if there was no such document
     * @param after its text from then on
     */
    record Rewrite(String path, @Nullable String before, String after) implements DocumentChange {}

    /**
     * The document has another place; its content stays.
     *
     * @param path where it was
     * @param target where it is from then on
     */
    record Move(String path, String target) implements DocumentChange {}
}
