package dev.ticket.imports;

/** How a tracker means what stands in a head. */
enum HeadStyle {
    /** As YAML. */
    YAML,
    /** As a script reads it: a value without quotes or brackets is all that stands behind its key. */
    SCRIPT
}
