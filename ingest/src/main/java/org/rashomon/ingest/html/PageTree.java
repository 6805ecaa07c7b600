package org.rashomon.ingest.html;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as parallel arrays in document order: node {@code i}'s subtree is {@code [i, end(i))}. Only elements and texts
 * are in it; what is never shown ({@code script}, {@code style} …) is left out with all that it holds.
 */
final class PageTree {

    final String source;
    final Document document;
    private Node[] nodes = new Node[1024];
    private int[] parents = new int[1024];
    private int[] ends = new int[1024];
    private Tag[] tags = new Tag[1024];
    private int size;
    /** Letters and digits in the subtree, and how many of them are inside links. */
    private final int[] letters;

    private final int[] linked;

    PageTree(String source, Document document) {
        this.source = source;
        this.document = document;
        fill();
        letters = new int[size];
        linked = new int[size];
        count();
    }

    private void fill() {
        Node node = document.body();
        int parent = -1;
        while (true) {
            Tag tag = tagOf(node);
            boolean open = false;
            if (tag != Tag.UNSEEN) {
                int at = add(node, parent, tag);
                if (node.childNodeSize() > 0) {
                    parent = at;
                    node = node.childNode(0);
                    open = true;
                }
            }
            while (!open) {
                if (parent < 0) {
                    return;
                }
                Node next = node.nextSibling();
                if (next != null) {
                    node = next;
                    open = true;
                } else {
                    ends[parent] = size;
                    node = nodes[parent];
                    parent = parents[parent];
                }
            }
        }
    }

    private static Tag tagOf(Node node) {
        if (node instanceof TextNode) {
            return Tag.TEXT;
        }
        return node instanceof Element element ? Tag.of(element.normalName()) : Tag.UNSEEN;
    }

    private int add(Node node, int parent, Tag tag) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
        }
        nodes[size] = node;
        parents[size] = parent;
        tags[size] = tag;
        ends[size] = size + 1;
        return size++;
    }

    private void count() {
        for (int i = size - 1; i >= 0; i--) {
            if (tags[i] == Tag.TEXT) {
                letters[i] = lettersIn(((TextNode) nodes[i]).getWholeText());
            } else if (tags[i] == Tag.A) {
                linked[i] = letters[i];
            }
            if (parents[i] >= 0) {
                letters[parents[i]] += letters[i];
                linked[parents[i]] += linked[i];
            }
        }
    }

    private static int lettersIn(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && (c < 128 ? isAsciiLetter(c) : Character.isLetterOrDigit(c))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    int size() {
        return size;
    }

    /** After the last node of the subtree. */
    int end(int node) {
        return ends[node];
    }

    /** -1 for the body. */
    int parent(int node) {
        return parents[node];
    }

    Tag tag(int node) {
        return tags[node];
    }

    Element element(int node) {
        return (Element) nodes[node];
    }

    TextNode text(int node) {
        return (TextNode) nodes[node];
    }

    int letters(int node) {
        return letters[node];
    }

    int linked(int node) {
        return linked[node];
    }

    /** The share of the letters that are inside links, 0 for no letters. */
    double linkDensity(int node) {
        return letters[node] == 0 ? 0 : (double) linked[node] / letters[node];
    }

    boolean isText(int node) {
        return tags[node] == Tag.TEXT;
    }

    /** The visible text of a subtree, white space collapsed. */
    String textOf(int node) {
        StringBuilder out = new StringBuilder();
        for (int i = node; i < ends[node]; i++) {
            if (tags[i] == Tag.TEXT) {
                Text.appendCollapsed(text(i).getWholeText(), out);
            } else if (tags[i].isBlock() || tags[i] == Tag.BR) {
                Text.appendCollapsed(" ", out);
            }
        }
        return out.toString().strip();
    }
}
