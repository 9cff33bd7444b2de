package org.needlewise.imaging.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A skeleton as branches between ends and junctions. Coordinates in samples. */
final class SkeletonGraph {

    /**
     * @param path samples from one node to the other
     * @param from node at the start, or -1 for a free end
     * @param to node at the end, or -1 for a free end
     */
    record Branch(List<Integer> path, int from, int to) {}

    private final boolean[] skeleton;
    private final int width;
    private final Map<Integer, Integer> junction = new HashMap<>();
    private final List<Branch> branches = new ArrayList<>();

    private SkeletonGraph(boolean[] skeleton, int width) {
        this.skeleton = skeleton;
        this.width = width;
    }

    static List<Branch> branches(boolean[] skeleton, int width) {
        SkeletonGraph graph = new SkeletonGraph(skeleton, width);
        graph.findJunctions();
        graph.trace();
        return graph.branches;
    }

    private List<Integer> neighbours(int i) {
        List<Integer> out = new ArrayList<>(8);
        int[] ring = Thinning.ring(width);
        for (int k = 0; k < 8; k++) {
            int n = i + ring[k];
            // A diagonal step beside a straight one would close a corner twice.
            boolean corner = k % 2 == 1 && (skeleton[i + ring[k - 1]] || skeleton[i + ring[(k + 1) % 8]]);
            if (skeleton[n] && !corner) {
                out.add(n);
            }
        }
        return out;
    }

    /** Neighbouring samples with three or more ways out are one node. */
    private void findJunctions() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < skeleton.length; i++) {
            if (skeleton[i] && neighbours(i).size() >= 3) {
                all.add(i);
            }
        }
        int node = 0;
        for (int seed : all) {
            if (junction.containsKey(seed)) {
                continue;
            }
            List<Integer> open = new ArrayList<>(List.of(seed));
            junction.put(seed, node);
            while (!open.isEmpty()) {
                int i = open.remove(open.size() - 1);
                for (int n : neighbours(i)) {
                    if (neighbours(n).size() >= 3 && !junction.containsKey(n)) {
                        junction.put(n, node);
                        open.add(n);
                    }
                }
            }
            node++;
        }
    }

    private void trace() {
        boolean[] done = new boolean[skeleton.length];
        for (int start : junction.keySet().stream().sorted().toList()) {
            for (int n : neighbours(start)) {
                if (!junction.containsKey(n) && !done[n]) {
                    walk(start, n, done);
                }
            }
        }
        for (int i = 0; i < skeleton.length; i++) {
            if (skeleton[i]
                    && !done[i]
                    && !junction.containsKey(i)
                    && neighbours(i).size() <= 1) {
                walk(-1, i, done);
            }
        }
    }

    private void walk(int node, int first, boolean[] done) {
        List<Integer> path = new ArrayList<>();
        if (node >= 0) {
            path.add(node);
        }
        int previous = node;
        int at = first;
        int end = -1;
        while (true) {
            path.add(at);
            done[at] = true;
            int next = -1;
            for (int n : neighbours(at)) {
                if (n == previous || done[n]) {
                    continue;
                }
                if (junction.containsKey(n)) {
                    if (path.size() > 2
                            || node < 0
                            || !junction.getOrDefault(n, -1).equals(junction.getOrDefault(node, -1))) {
                        end = n;
                        break;
                    }
                } else if (next < 0) {
                    next = n;
                }
            }
            if (end >= 0 || next < 0) {
                break;
            }
            previous = at;
            at = next;
        }
        if (end >= 0) {
            path.add(end);
        }
        branches.add(new Branch(path, junction.getOrDefault(node, -1), junction.getOrDefault(end, -1)));
    }
}
