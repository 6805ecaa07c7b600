package org.rashomon.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Leads from what the user named to files: a file, a folder to its depth, a glob. In name order; hidden files are left out. */
final class Inputs {

    private final Consumer<Path> file;
    private final BiConsumer<String, IOException> fault;

    /**
     * @param file takes each file
     * @param fault takes what cannot be read, and why
     */
    Inputs(Consumer<Path> file, BiConsumer<String, IOException> fault) {
        this.file = file;
        this.fault = fault;
    }

    void expand(String input) {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            fault.accept(input, new IOException("is no path: " + e.getReason()));
            return;
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            visit(path, true);
        } else if (isGlob(input)) {
            glob(input);
        } else {
            fault.accept(input, new NoSuchFileException(input));
        }
    }

    private void visit(Path path, boolean named) {
        if (Files.isDirectory(path, named ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS})) {
            children(path).forEach(child -> visit(child, false));
        } else if (Files.isRegularFile(path) || named && Files.exists(path) && !Files.isDirectory(path)) {
            file.accept(path);
        } else if (Files.isDirectory(path)) {
            fault.accept(path.toString(), new IOException("is a link to a folder, which is not followed"));
        } else {
            boolean loop = Files.isSymbolicLink(path);
            fault.accept(
                    path.toString(),
                    loop ? new FileSystemLoopException(path.toString()) : new IOException("is no file"));
        }
    }

    /** Sorted; empty, with the fault told, if the folder cannot be read. */
    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                if (!child.getFileName().toString().startsWith(".")) {
                    children.add(child);
                }
            }
        } catch (IOException e) {
            fault.accept(folder.toString(), e);
            return List.of();
        } catch (java.nio.file.DirectoryIteratorException e) {
            fault.accept(folder.toString(), e.getCause());
        }
        children.sort((a, b) -> a.toString().compareTo(b.toString()));
        return children;
    }

    private static boolean isGlob(String input) {
        return input.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private void glob(String input) {
        String pattern = input.replace('\\', '/');
        int first = 0;
        while ("*?[{".indexOf(pattern.charAt(first)) < 0) {
            first++;
        }
        int slash = pattern.lastIndexOf('/', first);
        Path base = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
        } catch (IllegalArgumentException e) {
            fault.accept(input, new IOException("is no glob: " + e.getMessage()));
            return;
        }
        if (!Files.isDirectory(base) || match(base, base, matcher, slash < 0) == 0) {
            fault.accept(input, new NoSuchFileException(input));
        }
    }

    private int match(Path folder, Path base, PathMatcher matcher, boolean bare) {
        int found = 0;
        for (Path child : children(folder)) {
            if (matcher.matches(base.relativize(child))) {
                visit(bare ? base.relativize(child) : child, true);
                found++;
            } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                found += match(child, base, matcher, bare);
            }
        }
        return found;
    }
}
