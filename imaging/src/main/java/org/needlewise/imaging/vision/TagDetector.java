package org.needlewise.imaging.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.ArucoDetector;
import org.bytedeco.opencv.opencv_objdetect.DetectorParameters;
import org.bytedeco.opencv.opencv_objdetect.RefineParameters;

/**
 * Finds square tags. Corners are good to about half a pixel of the reduced picture; edges are measured afterwards, in
 * linear light.
 *
 * <p>Reference: Garrido-Jurado et al. (2014), <i>Pattern Recognition</i> 47, 2280; Olson (2011), AprilTag.
 */
public final class TagDetector {
    /** Tags of a card that fills the picture are still tens of pixels wide at this size. */
    private static final int FAST_LONG_SIDE_PX = 1400;

    private static final int NARROW_WINDOW_PX = 7;
    private static final int WIDE_WINDOW_PX = 23;
    private static final int BAND_ROWS = 48;

    private TagDetector() {}

    /**
     * Tags of a dictionary: the picture is first searched reduced, and again at about twice the size when fewer than
     * {@code enough} of the wanted ones are found.
     */
    public static List<Tag> detect(NativePicture picture, TagDictionary dictionary, List<Integer> wanted, int enough) {
        int longSide = Math.max(picture.width(), picture.height());
        // Whole-numbered reductions are averaged several times as fast as others.
        int reduction = (longSide + FAST_LONG_SIDE_PX - 1) / FAST_LONG_SIDE_PX;
        List<Tag> tags = detectAt(picture, dictionary, reduction, wanted);
        if (reduction > 1 && seen(tags, wanted) < enough) {
            List<Tag> more = detectAt(picture, dictionary, Math.max(1, reduction / 2), wanted);
            if (more.size() > tags.size()) {
                tags = more;
            }
        }
        return tags;
    }

    private static long seen(List<Tag> tags, List<Integer> wanted) {
        return tags.stream().map(Tag::id).filter(wanted::contains).distinct().count();
    }

    /** The wide window finds most tags alone; the narrow one is asked, too, when it does not find all. */
    private static List<Tag> detectAt(
            NativePicture picture, TagDictionary dictionary, int reduction, List<Integer> wanted) {
        try (PointerScope scope = new PointerScope()) {
            Mat grey = grey(picture.mat(), reduction);
            List<Tag> tags = detect(grey, dictionary, reduction, WIDE_WINDOW_PX);
            return seen(tags, wanted) == wanted.size() ? tags : detect(grey, dictionary, reduction, NARROW_WINDOW_PX);
        }
    }

    private static List<Tag> detect(Mat grey, TagDictionary dictionary, int reduction, int narrowestWindowPx) {
        try (PointerScope scope = new PointerScope()) {
            DetectorParameters parameters = new DetectorParameters();
            parameters.cornerRefinementMethod(opencv_objdetect.CORNER_REFINE_SUBPIX);
            // Two windows, narrow and wide, find as many tags as four between 3 and 33.
            parameters.adaptiveThreshWinSizeMin(narrowestWindowPx);
            parameters.adaptiveThreshWinSizeStep(WIDE_WINDOW_PX - NARROW_WINDOW_PX);
            parameters.adaptiveThreshWinSizeMax(WIDE_WINDOW_PX);
            parameters.minMarkerPerimeterRate(0.04);
            ArucoDetector detector = new ArucoDetector(dictionary.dictionary(), parameters, new RefineParameters());
            MatVector corners = new MatVector();
            Mat ids = new Mat();
            detector.detectMarkers(grey, corners, ids);
            return read(corners, ids, reduction, reduction);
        }
    }

    /** Grey, reduced; by bands of rows, so that nothing at full size leaves the processor's cache. */
    private static Mat grey(Mat source, int reduction) {
        if (reduction == 1) {
            Mat grey = new Mat();
            opencv_imgproc.cvtColor(source, grey, COLOR_BGR2GRAY);
            return grey;
        }
        int width = source.cols() / reduction;
        int height = source.rows() / reduction;
        Mat reduced = new Mat(height, width, CV_8UC1);
        Mat band = new Mat();
        Mat mean = new Mat();
        boolean odd = reduction % 2 == 1;
        for (int row = 0; row < height; row += BAND_ROWS) {
            int end = Math.min(height, row + BAND_ROWS);
            Mat full = new Mat(source, new Rect(0, row * reduction, width * reduction, (end - row) * reduction));
            opencv_imgproc.cvtColor(full, band, COLOR_BGR2GRAY);
            if (odd) {
                // The same means, which have no ties to round, faster: block means at every place, then every n-th.
                opencv_imgproc.blur(band, mean, new Size(reduction, reduction), new Point(0, 0), BORDER_REPLICATE);
            }
            opencv_imgproc.resize(
                    odd ? mean : band,
                    reduced.rowRange(row, end),
                    new Size(width, end - row),
                    0,
                    0,
                    odd ? INTER_NEAREST : INTER_AREA);
        }
        return reduced;
    }

    private static List<Tag> read(MatVector corners, Mat ids, double toFullX, double toFullY) {
        List<Tag> tags = new ArrayList<>();
        if (corners.size() == 0) {
            return tags;
        }
        IntIndexer id = ids.createIndexer();
        for (int i = 0; i < corners.size(); i++) {
            FloatIndexer at = corners.get(i).createIndexer();
            double[][] px = new double[4][2];
            for (int c = 0; c < 4; c++) {
                px[c][0] = (at.get(0, c, 0) + 0.5) * toFullX - 0.5;
                px[c][1] = (at.get(0, c, 1) + 0.5) * toFullY - 0.5;
            }
            tags.add(new Tag(id.get(i), px));
        }
        return tags;
    }
}
