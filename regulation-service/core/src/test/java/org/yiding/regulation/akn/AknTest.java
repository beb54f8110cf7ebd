package org.yiding.regulation.akn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.yiding.regulation.address.Eli;
import org.yiding.regulation.akn.AknText.Event;
import org.yiding.regulation.akn.AknText.Modification;
import org.yiding.regulation.akn.AknText.Modification.Kind;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.text.Instrument;

/** Every document is validated against our profile, or against the schema that -Dyiding.akn.schema=FILE names. */
class AknTest {
    private static final Eli WORK = Eli.work("山水市", RegulationType.RULE, "3");
    private static final Eli TEXT = WORK.on(LocalDate.of(2024, 5, 6));
    private static final String ACT = "/eli/cn/act/7";
    private static final List<Event> EVENTS = List.of(
            new Event(Event.Kind.GENERATION, LocalDate.of(2018, 3, 20), WORK.uri(), "河道办法"),
            new Event(Event.Kind.AMENDMENT, LocalDate.of(2024, 5, 6), ACT, "关于修改《河道办法》的决定"));
    private static final Instrument RIVER = Instrument.parse("""
            河道办法
            （2018年3月20日公布）
            目　录
            第一章　总则
            第二章　管理
            第一章　总则
              第一条　为了管理河道，制定本办法。
            第二章　管理
              第二条　禁止下列行为：
              （一）采砂；
              1.机械采砂；
              （二）倾倒垃圾。
              前款规定，依照本章执行。
              第二条之一　违反第一条至第二条的，给予警告。
            附件：河道名录
            甲河
            """);

    private static AknText of(Instrument text) {
        return new AknText(text, TEXT, EVENTS, List.of());
    }

    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        String official = System.getProperty("yiding.akn.schema");
        Schema schema = official == null
                ? factory.newSchema(AknTest.class.getResource("/akn/profile.xsd"))
                : factory.newSchema(Path.of(official).toFile());
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static Path above(String folder) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve(folder))) {
            here = here.getParent();
        }
        return here == null ? Path.of(folder) : here.resolve(folder);
    }

    private static List<Path> texts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void textIsReadBackAsItWasWritten() throws SAXException, IOException {
        String xml = AknWriter.write(of(RIVER));

        validate(xml);
        assertThat(AknReader.read(xml)).isEqualTo(of(RIVER));
        assertThat(AknReader.read(xml).text().print()).isEqualTo(RIVER.print());
    }

    @Test
    void everySampleAndPublishedTextIsReadBackAsItWasWritten() throws SAXException, IOException {
        // The published texts are kept outside the repository; without them the samples remain.
        List<Path> files = Stream.concat(
                        texts(above("samples").resolve("shanshui")).stream(),
                        texts(above("shared/corpus/amendments")).stream())
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(12);
        for (Path file : files) {
            AknText akn = of(Instrument.parse(Files.readString(file)));

            String xml = AknWriter.write(akn);

            validate(xml);
            assertThat(AknReader.read(xml)).as(file.toString()).isEqualTo(akn);
        }
    }

    @Test
    void layoutThatXmlCannotHoldIsKept() throws SAXException, IOException {
        Instrument text = Instrument.parse("\ufeff\f河道办法\r\n\t第一条　为了“管理” & <河道>\\，制定本办法。\u000b\r\n");

        String xml = AknWriter.write(of(text));

        validate(xml);
        assertThat(AknReader.read(xml).text().print()).isEqualTo(text.print());
    }

    @Test
    void wordsThatXmlCannotHoldAreRefusedWithTheirPlace() {
        Instrument text = Instrument.parse("河道办法\n第一条　为了\u0001管理河道，制定本办法。\n");

        assertThatThrownBy(() -> AknWriter.write(of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("XML has no character U+0001, which stands in 第一条第一款: remove it from the text.");
    }

    @Test
    void textWithoutAnyProvisionIsRefused() {
        assertThatThrownBy(() -> AknWriter.write(of(Instrument.parse("河道办法\n"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no provision");
    }

    @Test
    void referencesPointAtTheElementsTheyName() {
        String xml = AknWriter.write(of(RIVER));

        assertThat(xml)
                .contains("<ref href=\"#art_2__para_1\">前款</ref>规定，依照<ref href=\"#chp_2\">本章</ref>执行。")
                .contains("违反<rref from=\"#art_1\" upTo=\"#art_2\">第一条至第二条</rref>的");
    }

    @Test
    void modificationsNameTheActsPointAndTheProvisions() throws SAXException, IOException {
        Instrument before = Instrument.parse("""
                河道办法
                第一条　为了管理河道，制定本办法。
                第二条　市水务局负责河道管理。
                第三条　禁止采砂。
                """);
        Amendment amendment = Amender.amend(before, ReadAct.read("""
                        关于修改《河道办法》的决定
                        一、增加一条，作为第二条：“河道分级管理。”
                        二、将第二条改为第三条，其中的“市水务局”修改为“市水利局”。
                        三、删去第三条。
                        此外，对条文顺序作相应调整。
                        """), null, false);
        Eli old = WORK.on(LocalDate.of(2018, 3, 20));

        List<Modification> modifications =
                AknModifications.of(ACT, before, old, amendment.text(), amendment.provenance());
        AknText akn = new AknText(amendment.text(), TEXT, EVENTS, modifications);

        assertThat(modifications)
                .extracting(Modification::kind, Modification::destination)
                .contains(
                        tuple(Kind.INSERTION, "#art_2"),
                        tuple(Kind.SUBSTITUTION, "#art_3__para_1"),
                        tuple(Kind.REPEAL, old.uri() + "#art_3"));
        assertThat(modifications)
                .filteredOn(modification -> modification.destination().equals("#art_3__para_1"))
                .containsExactly(new Modification(
                        Kind.SUBSTITUTION,
                        ACT + "#%E4%BA%8C%E3%80%81",
                        "#art_3__para_1",
                        old.uri() + "#art_2__para_1"));
        String xml = AknWriter.write(akn);
        validate(xml);
        assertThat(AknReader.read(xml)).isEqualTo(akn);
    }

    @Test
    void documentTypesAreNotRead() {
        assertThatThrownBy(() -> AknReader.read("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    void lifeBeginsWithTheMaking() {
        assertThatThrownBy(() -> new AknText(RIVER, TEXT, EVENTS.subList(1, 2), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
