package org.garita.app.accord.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed between two versions of a text, word by word, so that a signer sees the one altered figure in a page of
 * equal words.
 *
 * <p>Longest common subsequence over words, spaces and single marks (Wagner and Fischer 1974); beginnings and endings
 * that are equal are set aside first. Two middles whose table would exceed {@link #MAX_CELLS} are shown as replaced
 * whole: correct, only less fine.
 */
final class WordDifference {
    /** Cells of the largest table computed, about 16 MB; two texts of 2,000 words and spaces each. */
    static final long MAX_CELLS = 4_000_000;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private WordDifference() {}

    /**
     * A run of words with one fate.
     *
     * @param change what became of them
     * @param words the words with their spaces
     */
    record Piece(Change change, String words) {}

    /** What became of words from the earlier to the later text. */
    enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** The pieces in reading order; joining all but the added gives the earlier text, all but the removed the later. */
    static List<Piece> between(String earlier, String later) {
        List<String> old = tokens(earlier);
        List<String> young = tokens(later);
        int start = commonStart(old, young);
        int end = commonEnd(old, young, start);
        List<Piece> pieces = new ArrayList<>();
        old.subList(0, start).forEach(token -> pieces.add(new Piece(Change.SAME, token)));
        pieces.addAll(middle(old.subList(start, old.size() - end), young.subList(start, young.size() - end)));
        old.subList(old.size() - end, old.size()).forEach(token -> pieces.add(new Piece(Change.SAME, token)));
        return joined(withoutLoneSpaces(pieces));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static int commonStart(List<String> old, List<String> young) {
        int i = 0;
        while (i < Math.min(old.size(), young.size()) && old.get(i).equals(young.get(i))) {
            i++;
        }
        return i;
    }

    private static int commonEnd(List<String> old, List<String> young, int start) {
        int i = 0;
        while (i < Math.min(old.size(), young.size()) - start
                && old.get(old.size() - 1 - i).equals(young.get(young.size() - 1 - i))) {
            i++;
        }
        return i;
    }

    private static List<Piece> middle(List<String> old, List<String> young) {
        if ((long) (old.size() + 1) * (young.size() + 1) > MAX_CELLS) {
            return List.of(
                    new Piece(Change.REMOVED, String.join("", old)), new Piece(Change.ADDED, String.join("", young)));
        }
        int[][] longest = longestFrom(old, young);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                pieces.add(new Piece(Change.SAME, old.get(i)));
                i++;
                j++;
            } else if (j == young.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                pieces.add(new Piece(Change.REMOVED, old.get(i++)));
            } else {
                pieces.add(new Piece(Change.ADDED, young.get(j++)));
            }
        }
        return pieces;
    }

    /** Length of the longest common subsequence of {@code old} from i and {@code young} from j. */
    private static int[][] longestFrom(List<String> old, List<String> young) {
        int[][] longest = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(young.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    /** A space kept between two changed words would chop a changed phrase into crumbs: it changes with its neighbours. */
    private static List<Piece> withoutLoneSpaces(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean lone = piece.change() == Change.SAME
                    && piece.words().isBlank()
                    && i > 0
                    && i < pieces.size() - 1
                    && pieces.get(i - 1).change() != Change.SAME
                    && pieces.get(i + 1).change() != Change.SAME;
            if (lone) {
                result.add(new Piece(Change.REMOVED, piece.words()));
                result.add(new Piece(Change.ADDED, piece.words()));
            } else {
                result.add(piece);
            }
        }
        return result;
    }

    /** Within a run of changes, first all that was removed, then all that was added. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.change() == Change.SAME) {
                flush(result, Change.REMOVED, removed);
                flush(result, Change.ADDED, added);
                same.append(piece.words());
            } else {
                flush(result, Change.SAME, same);
                (piece.change() == Change.REMOVED ? removed : added).append(piece.words());
            }
        }
        flush(result, Change.SAME, same);
        flush(result, Change.REMOVED, removed);
        flush(result, Change.ADDED, added);
        return Collections.unmodifiableList(result);
    }

    private static void flush(List<Piece> result, Change change, StringBuilder words) {
        if (!words.isEmpty()) {
            result.add(new Piece(change, words.toString()));
            words.setLength(0);
        }
    }
}
