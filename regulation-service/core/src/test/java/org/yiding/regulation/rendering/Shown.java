package org.yiding.regulation.rendering;

import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Instrument;

/** An invented instrument and an act on it, as the tests of this package show them. */
final class Shown {
    static final Instrument BEFORE = Instrument.parse("""
            山水市河道管理办法
            第一条　为了管理河道，制定本办法。
            第二条　市水务局负责河道管理。
            第三条　禁止下列行为：
            （一）倾倒垃圾；
            （二）采砂。
            第四条　违反第三条的，给予警告。
            第五条　在河道内摆放桌椅的，应当登记。
            第六条　本办法自2020年1月1日起施行。
            """);

    private static final ReadAct ACT = ReadAct.read("""
            关于修改《山水市河道管理办法》的决定
            对《山水市河道管理办法》作如下修改：
            一、将第二条中的“市水务局”修改为“市水利局<br>”。
            二、增加一条，作为第三条：“河道实行分级管理。”
            三、删去第五条。
            此外，对条文顺序作相应调整。
            """);

    private Shown() {}

    static Amendment amendment() {
        return Amender.amend(BEFORE, ACT, null, false);
    }

    static Redline redline() {
        Amendment amendment = amendment();
        Instrument after = amendment.text();
        if (after == null) {
            throw new IllegalStateException("refused: " + amendment.refusals());
        }
        return Redline.of(
                new Redline.Side("2020年的文本", BEFORE),
                new Redline.Side("2024年的文本", after),
                Causes.of(ACT.title(), amendment));
    }
}
