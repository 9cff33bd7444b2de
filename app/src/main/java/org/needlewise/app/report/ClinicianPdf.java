package org.needlewise.app.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Lays a report out on paper. The same report gives the same bytes: dates are the report's own, and the file's identity
 * comes from its day. Nothing is fetched from anywhere, nothing is written to the disk.
 */
@Component
class ClinicianPdf {
    private static final String REGULAR = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String BOLD = "/fonts/LiberationSans-Bold.ttf";
    private static final String FAMILY = "Liberation Sans";
    private static final int WEIGHT_REGULAR = 400;
    private static final int WEIGHT_BOLD = 700;

    private final ITemplateEngine templates;

    ClinicianPdf(ITemplateEngine templates) {
        this.templates = templates;
        // It would tell standard error about every font and style sheet.
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(Report report, Locale locale) {
        String page = templates.process("report/clinician", new Context(locale, Map.of("report", report)));
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(ChartDrawer.TYPE, new ChartDrawer(report.charts()));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(page, "");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), moment);
        }
        builder.useFont(() -> font(PDDocument.class, REGULAR), FAMILY, WEIGHT_REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font(ClinicianPdf.class, BOLD), FAMILY, WEIGHT_BOLD, FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(drawers);
        builder.withProducer("Needlewise");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), report.on());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document, LocalDate on) throws IOException {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.setTimeInMillis(on.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
        document.setDocumentId(on.toEpochDay());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static InputStream font(Class<?> beside, String name) {
        InputStream in = beside.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no font " + name);
        }
        return in;
    }
}
