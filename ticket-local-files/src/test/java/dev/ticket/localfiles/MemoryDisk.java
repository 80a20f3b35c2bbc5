package dev.ticket.localfiles;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that knows what would survive a loss of power: of a file the content that was synced, of a directory the
 * entries that were. Renaming is one step, also from one directory to another, as in every file system with a journal.
 */
final class MemoryDisk implements Disk {
    private final Path root;
    private Node top = new Node(true);
    private final List<Operation> pending = new ArrayList<>();
    private Instant now = Instant.parse("2026-06-05T04:01:04Z");

    MemoryDisk(Path root) {
        this.root = root;
    }

    private static final class Node {
        private final boolean directory;
        private final Map<String, Node> entries = new TreeMap<>();
        private final Map<String, Node> durableEntries = new TreeMap<>();
        private byte[] content = {};
        private byte[] durable = {};
        private Instant modified = Instant.EPOCH;

        Node(boolean directory) {
            this.directory = directory;
        }
    }

    /** One change of one directory, or of two: a node that comes under a name, or goes. */
    private record Change(
            Node directory, String name, @Nullable Node node) {}

    private record Operation(List<Change> changes) {
        boolean touches(Set<Node> directories) {
            return changes.stream().anyMatch(it -> directories.contains(it.directory()));
        }

        void makeDurable() {
            changes.forEach(it -> {
                if (it.node() == null) {
                    it.directory().durableEntries.remove(it.name());
                } else {
                    it.directory().durableEntries.put(it.name(), it.node());
                }
            });
        }
    }

    /** Lets a time pass for the file system. */
    void pass(java.time.Duration time) {
        now = now.plus(time);
    }

    private Instant tick() {
        now = now.plusNanos(1_000);
        return now;
    }

    /** Has everything on disk. */
    synchronized void settle() {
        pending.forEach(Operation::makeDurable);
        pending.clear();
        each(top, it -> it.durable = it.content);
    }

    private static void each(Node node, java.util.function.Consumer<Node> work) {
        work.accept(node);
        node.entries.values().forEach(it -> each(it, work));
    }

    /** The disk after its processes were killed: all that was written is there. */
    synchronized MemoryDisk afterKill() {
        return copy(it -> it.entries, it -> it.content, new IdentityHashMap<>());
    }

    /** The disk after a loss of power that took everything that was not synced. */
    synchronized MemoryDisk afterPowerLoss() {
        return copy(it -> it.durableEntries, it -> it.durable, new IdentityHashMap<>());
    }

    /** The disk after a loss of power that took some of what was not synced, the later rather than the earlier. */
    synchronized MemoryDisk afterPowerLoss(Random random) {
        MemoryDisk twin = copy(it -> it.entries, it -> it.content, new IdentityHashMap<>());
        Map<Node, Node> copies = new IdentityHashMap<>();
        MemoryDisk result = new MemoryDisk(root);
        result.now = twin.now;
        Set<Node> lost = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Node, Map<String, Node>> survived = new IdentityHashMap<>();
        for (Operation operation : pending) {
            boolean kept = random.nextInt(3) > 0 && !operation.touches(lost);
            for (Change change : operation.changes()) {
                if (!kept) {
                    lost.add(change.directory());
                } else {
                    Map<String, Node> entries =
                            survived.computeIfAbsent(change.directory(), it -> new TreeMap<>(it.durableEntries));
                    if (change.node() == null) {
                        entries.remove(change.name());
                    } else {
                        entries.put(change.name(), change.node());
                    }
                }
            }
        }
        result.top = copy(top, it -> survived.getOrDefault(it, it.durableEntries), it -> some(it, random), copies);
        result.settle();
        return result;
    }

    /** What is left of a content: as it was synced, as it is, cut in between, or with zeros where it was not written. */
    private static byte[] some(Node node, Random random) {
        if (Arrays.equals(node.content, node.durable)) {
            return node.content;
        }
        return switch (random.nextInt(4)) {
            case 0 -> node.durable;
            case 1 -> node.content;
            case 2 -> {
                int sure = Math.min(node.durable.length, node.content.length);
                byte[] zeros = Arrays.copyOf(node.content, node.content.length);
                Arrays.fill(zeros, sure + random.nextInt(node.content.length - sure + 1), zeros.length, (byte) 0);
                yield zeros;
            }
            default -> {
                int sure = Math.min(node.durable.length, node.content.length);
                yield Arrays.copyOf(node.content, sure + random.nextInt(node.content.length - sure + 1));
            }
        };
    }

    private MemoryDisk copy(
            java.util.function.Function<Node, Map<String, Node>> entries,
            java.util.function.Function<Node, byte[]> content,
            Map<Node, Node> copies) {
        MemoryDisk copy = new MemoryDisk(root);
        copy.now = now;
        copy.top = copy(top, entries, content, copies);
        copy.settle();
        return copy;
    }

    private static Node copy(
            Node node,
            java.util.function.Function<Node, Map<String, Node>> entries,
            java.util.function.Function<Node, byte[]> content,
            Map<Node, Node> copies) {
        Node known = copies.get(node);
        if (known != null) {
            return known;
        }
        Node copy = new Node(node.directory);
        copies.put(node, copy);
        copy.modified = node.modified;
        copy.content = content.apply(node).clone();
        entries.apply(node).forEach((name, child) -> {
            Node twin = copy(child, entries, content, copies);
            copy.entries.put(name, twin);
            copy.durableEntries.put(name, twin);
        });
        return copy;
    }

    private @Nullable Node node(Path path) {
        Node node = top;
        for (Path part : root.relativize(path)) {
            if (part.toString().isEmpty()) {
                continue;
            }
            node = node == null ? null : node.entries.get(part.toString());
        }
        return node;
    }

    private Node required(Path path) throws IOException {
        Node node = node(path);
        if (node == null) {
            throw new NoSuchFileException(path.toString());
        }
        return node;
    }

    private Node directory(Path path) throws IOException {
        Node node = required(path);
        if (!node.directory) {
            throw new NotDirectoryException(path.toString());
        }
        return node;
    }

    private Node file(Path path) throws IOException {
        Node node = required(path);
        if (node.directory) {
            throw new NotAFileException(path.toString());
        }
        return node;
    }

    private void perform(Change... changes) {
        for (Change change : changes) {
            if (change.node() == null) {
                change.directory().entries.remove(change.name());
            } else {
                change.directory().entries.put(change.name(), change.node());
            }
            change.directory().modified = tick();
        }
        pending.add(new Operation(List.of(changes)));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    @Override
    public synchronized @Nullable Entry find(Path path) {
        Node node = node(path);
        return node == null
                ? null
                : new Entry(node.directory ? Kind.DIRECTORY : Kind.FILE, node.content.length, node.modified, node);
    }

    @Override
    public synchronized List<String> names(Path directory) throws IOException {
        return List.copyOf(directory(directory).entries.keySet());
    }

    @Override
    public synchronized byte[] read(Path file, int max) throws IOException {
        byte[] content = file(file).content;
        return Arrays.copyOf(content, Math.min(max, content.length));
    }

    @Override
    public synchronized InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(file(file).content);
    }

    @Override
    public synchronized void create(Path file, byte[] content, Path like) throws IOException {
        Node directory = directory(file.getParent());
        if (directory.entries.containsKey(name(file))) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Node node = new Node(false);
        node.content = content.clone();
        node.modified = tick();
        perform(new Change(directory, name(file), node));
    }

    @Override
    public synchronized void append(Path file, byte[] content) throws IOException {
        Node node = file(file);
        int old = node.content.length;
        node.content = Arrays.copyOf(node.content, old + content.length);
        System.arraycopy(content, 0, node.content, old, content.length);
        node.modified = tick();
    }

    @Override
    public synchronized void truncate(Path file, long size) throws IOException {
        Node node = file(file);
        node.content = Arrays.copyOf(node.content, (int) Math.min(size, node.content.length));
        node.modified = tick();
    }

    @Override
    public synchronized void touch(Path file) throws IOException {
        file(file).modified = tick();
    }

    @Override
    public synchronized boolean isShared(Path file) throws IOException {
        Node node = file(file);
        int[] names = {0};
        each(top, it -> names[0] += it.entries.containsValue(node) ? 1 : 0);
        return names[0] > 1;
    }

    @Override
    public synchronized void makeDirectory(Path directory) throws IOException {
        Node parent = directory(directory.getParent());
        if (parent.entries.containsKey(name(directory))) {
            throw new FileAlreadyExistsException(directory.toString());
        }
        perform(new Change(parent, name(directory), new Node(true)));
    }

    @Override
    public synchronized void link(Path existing, Path name) throws IOException {
        Node node = file(existing);
        Node directory = directory(name.getParent());
        if (directory.entries.containsKey(name(name))) {
            throw new FileAlreadyExistsException(name.toString());
        }
        perform(new Change(directory, name(name), node));
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        Node node = required(from);
        Node target = node(to);
        if (target != null && target.directory && !target.entries.isEmpty()) {
            throw new DirectoryNotEmptyException(to.toString());
        }
        if (target != node) {
            perform(
                    new Change(directory(from.getParent()), name(from), null),
                    new Change(directory(to.getParent()), name(to), node));
        }
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        if (!required(path).entries.isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        perform(new Change(directory(path.getParent()), name(path), null));
    }

    @Override
    public synchronized void sync(Path path) throws IOException {
        Node node = required(path);
        node.durable = node.content;
        Set<Node> directories = new HashSet<>(Set.of(node));
        // What an operation builds on is on disk with it: earlier ones in the same directories.
        for (int i = pending.size() - 1; node.directory && i >= 0; i--) {
            if (pending.get(i).touches(directories)) {
                pending.get(i).changes().forEach(it -> directories.add(it.directory()));
            }
        }
        List<Operation> done = new ArrayList<>();
        for (Operation operation : pending) {
            if (node.directory && operation.touches(directories)) {
                operation.makeDurable();
                done.add(operation);
            }
        }
        pending.removeAll(done);
    }

    @Override
    public Closeable standInLine(Path file) {
        return () -> {};
    }

    @Override
    public DiskView at(Path directory) throws IOException {
        directory(directory);
        return this;
    }

    @Override
    public void close() {}

    /** Every file below the root but those of the control directory, with its content; directories end with a slash. */
    synchronized Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        collect(top, "", all);
        all.keySet().removeIf(it -> it.startsWith(ControlDirectory.NAME));
        return all;
    }

    private static void collect(Node node, String path, Map<String, String> all) {
        node.entries.forEach((name, child) -> {
            if (child.directory) {
                all.put(path + name + "/", "");
                collect(child, path + name + "/", all);
            } else {
                all.put(path + name, new String(child.content, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
    }
}
