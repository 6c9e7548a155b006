package org.garita.app.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Sets a whole HTML file as PDF, with its font in the file so that every accent prints everywhere. */
public final class PdfFile {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private PdfFile() {}

    /**
     * The PDF.
     *
     * @param html well-formed, with nothing that must be fetched, in the family {@code DejaVu Sans}
     */
    public static byte[] of(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(200_000);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            font(builder, "DejaVuSansCondensed.ttf", REGULAR, FontStyle.NORMAL);
            font(builder, "DejaVuSansCondensed-Bold.ttf", BOLD, FontStyle.NORMAL);
            font(builder, "DejaVuSansCondensed-Oblique.ttf", REGULAR, FontStyle.ITALIC);
            builder.usePdfUaAccessibility(true); // tagged, with its language and title, for screen readers
            builder.withProducer("Garita");
            builder.withHtmlContent(html, "classpath:/");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF into memory cannot fail", e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(FONTS + file), FAMILY, weight, style, true);
    }

    private static InputStream open(String resource) {
        InputStream found = PdfFile.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("no font '%s' on the class path".formatted(resource));
        }
        return found;
    }
}
