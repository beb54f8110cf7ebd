package org.yiding.regulation.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRepealsTest {

    private static final String HEAD = "云川市人民政府关于废止部分规章的决定\n（2024年3月1日云川市人民政府令第40号公布）\n";
    private static final String CLOSING = "\n本决定自2024年4月1日起施行。\n";

    private static List<String> repealed(String words) {
        ReadAct act = ReadAct.read(HEAD + words + CLOSING);
        assertThat(act.notUnderstood()).isEmpty();
        return act.operations().stream()
                .filter(Operation.Repeal.class::isInstance)
                .map(Operation::instrument)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云川市人民政府决定废止《云川市停车办法》《云川市养犬办法》。",
                "云川市人民政府决定，自本决定施行之日起废止《云川市停车办法》（2001年5月1日云川市人民政府令第3号公布）、《云川市养犬办法》。",
                "废止《云川市停车办法》和《云川市养犬办法》。",
                "云川市人民政府决定对下列规章予以废止：\n一、《云川市停车办法》（2001年5月1日公布）\n二、《云川市养犬办法》",
                "云川市人民政府决定：\n一、废止《云川市停车办法》。\n二、废止《云川市养犬办法》。"
            })
    void anActThatOnlyRepealsSaysWhichInstruments(String words) {
        assertThat(repealed(words)).containsExactly("云川市停车办法", "云川市养犬办法");
    }

    @Test
    void anActThatOrdersNothingIsNotUnderstood() {
        ReadAct act = ReadAct.read(HEAD + "云川市人民政府决定如下：" + CLOSING);

        assertThat(act.notUnderstood())
                .extracting(one -> one.finding().reason())
                .containsExactly("没有找到任何修改事项");
    }
}
