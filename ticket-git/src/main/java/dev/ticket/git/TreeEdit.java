package dev.ticket.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.util.Paths;
import org.jspecify.annotations.Nullable;

/** Puts one directory in the place of another in a tree, and writes anew only the trees on the way to it. */
final class TreeEdit {
    private final ObjectReader reader;
    private final ObjectInserter inserter;

    TreeEdit(ObjectReader reader, ObjectInserter inserter) {
        this.reader = reader;
        this.inserter = inserter;
    }

    /** An entry of a tree. Names are bytes: git knows of no encoding. */
    private static final class Entry {
        final byte[] name;
        final FileMode mode;
        final ObjectId id;

        Entry(byte[] name, FileMode mode, ObjectId id) {
            this.name = name;
            this.mode = mode;
            this.id = id;
        }

        static int compare(Entry a, Entry b) {
            return Paths.compare(
                    a.name, 0, a.name.length, a.mode.getBits(), b.name, 0, b.name.length, b.mode.getBits());
        }
    }

    /**
     * The tree with another directory at a path.
     *
     * @param tree the tree, or null for an empty one
     * @param path names, from the top
     * @param directory what shall be there, or null for nothing; directories that become empty go with it
     * @return the new tree, or null if nothing is left
     */
    @Nullable
    ObjectId put(@Nullable ObjectId tree, List<String> path, @Nullable ObjectId directory) throws IOException {
        if (path.isEmpty()) {
            return directory;
        }
        byte[] name = Constants.encode(path.get(0));
        List<Entry> entries = new ArrayList<>();
        ObjectId below = null;
        if (tree != null) {
            for (CanonicalTreeParser it = new CanonicalTreeParser(null, reader, tree); !it.eof(); it.next()) {
                byte[] here = new byte[it.getNameLength()];
                it.getName(here, 0);
                if (Arrays.equals(here, name)) {
                    below = it.getEntryFileMode().equals(FileMode.TREE) ? it.getEntryObjectId() : null;
                } else {
                    entries.add(new Entry(here, it.getEntryFileMode(), it.getEntryObjectId()));
                }
            }
        }
        ObjectId replaced = put(below, path.subList(1, path.size()), directory);
        if (replaced != null) {
            entries.add(new Entry(name, FileMode.TREE, replaced));
        }
        return entries.isEmpty() ? null : write(entries);
    }

    private ObjectId write(List<Entry> entries) throws IOException {
        entries.sort(Entry::compare);
        TreeFormatter formatter = new TreeFormatter();
        entries.forEach(it -> formatter.append(it.name, it.mode, it.id));
        return inserter.insert(formatter);
    }
}
