package org.yiding.meeting.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.Resolution;

/** The documents the reading is tested with: the real sample, and invented ones in the other forms. */
final class Samples {

    private Samples() {}

    /** The minutes of Suzhou's 93rd executive meeting, as committed under samples/. */
    static SourceText suzhou() {
        try {
            return SourceText.of(Files.readString(root().resolve("samples/suzhou-93.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's folder. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("samples/suzhou-93.txt"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Invented minutes that lie beside this class. */
    static SourceText invented(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name + ".txt")) {
            return SourceText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who was there, by the list that minutes of one item end with. */
    static List<Attendance> attendance(String list) {
        String text = """
                云川县人民政府第8次常务会议纪要
                2024年3月5日，县长林知远主持召开县政府第8次常务会议，审议《云川县养老服务办法》。
                一、审议《云川县养老服务办法》
                会议同意《云川县养老服务办法》。

                """ + list + "\n";
        return new MinutesReader().read(SourceText.of(text)).attendance();
    }

    /** What the body of the only item says. */
    static List<Resolution> resolutions(String body) {
        String text = """
                云川市人民政府第8次常务会议纪要
                2024年3月5日，林知远市长主持召开市政府第8次常务会议，研究有关工作。
                一、研究城市更新有关工作
                """ + body + "\n";
        return new MinutesReader().read(SourceText.of(text)).items().get(0).resolutions();
    }

    /** Whom the body of the only item charges. */
    static List<Assignment> assignments(String body) {
        return resolutions(body).stream()
                .flatMap(resolution -> resolution.assignments().stream())
                .toList();
    }
}
