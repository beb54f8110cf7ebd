package org.yiding.regulation.historybench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yiding.regulation.text.ChineseNumber;

/**
 * The texts of one invented instrument through the years. Each later text changes, inserts and deletes a few articles of
 * the one before and renumbers what follows, which is what acts do.
 */
final class InventedTexts {

    private static final List<String> WHO = List.of(
            "县级以上人民政府",
            "市场监督管理部门",
            "生态环境主管部门",
            "建设单位",
            "生产经营者",
            "行业协会",
            "交通运输主管部门",
            "公安机关",
            "乡镇人民政府",
            "街道办事处",
            "财政部门",
            "从业人员",
            "物业服务企业",
            "教育主管部门",
            "卫生健康主管部门",
            "消防救援机构",
            "经营者",
            "检验机构",
            "施工单位",
            "自然资源主管部门");
    private static final List<String> WHEN = List.of(
            "应当自收到申请之日起十五日内",
            "应当在每年第一季度",
            "应当按照国家有关规定",
            "应当根据实际需要",
            "在职责范围内应当",
            "应当定期",
            "应当会同有关部门",
            "依法应当",
            "应当及时",
            "经批准后应当");
    private static final List<String> DOES =
            List.of("编制", "公布", "组织实施", "监督检查", "建立健全", "核查", "备案", "修订", "宣传", "登记", "评估", "归档");
    private static final List<String> WHAT = List.of(
            "专项规划",
            "年度计划",
            "信用档案",
            "应急预案",
            "安全生产责任制",
            "环境影响评价文件",
            "收费标准",
            "服务规范",
            "风险隐患台账",
            "检验报告",
            "垃圾分类目录",
            "停车泊位信息",
            "房屋安全档案",
            "饮用水水源名录",
            "历史建筑保护名录",
            "无障碍设施",
            "道路运输许可",
            "食品安全信息",
            "土地利用情况",
            "公共数据目录");
    private static final List<String> AND = List.of(
            "并向社会公开",
            "并接受社会监督",
            "并书面告知申请人",
            "并报上一级人民政府备案",
            "不得收取费用",
            "所需经费列入本级预算",
            "逾期不改正的，处一千元以上一万元以下罚款",
            "具体办法由市人民政府另行制定");
    private static final int YEARS = 20;
    private static final LocalDate EARLIEST = LocalDate.parse("2004-01-01");

    private final Random random;
    private final String title;
    private final List<String> articles = new ArrayList<>();

    private InventedTexts(String title, Random random) {
        this.title = title;
        this.random = random;
    }

    /** A text and its first day. */
    record Text(LocalDate from, String words) {}

    /** @return in order of their days; of two to six texts, each of twenty to a hundred articles */
    static List<Text> of(String title, Random random) {
        InventedTexts texts = new InventedTexts(title, random);
        int count = 20 + random.nextInt(81);
        for (int i = 0; i < count; i++) {
            texts.articles.add(texts.article(i));
        }
        LocalDate day = EARLIEST.plusDays(random.nextInt(365 * YEARS / 2));
        List<Text> made = new ArrayList<>();
        int versions = 2 + random.nextInt(5);
        for (int i = 0; i < versions; i++) {
            made.add(new Text(day, texts.printed()));
            day = day.plusDays(200 + random.nextInt(1200));
            texts.amend();
        }
        return made;
    }

    private void amend() {
        for (int i = 0; i < Math.max(2, articles.size() / 20); i++) {
            articles.set(random.nextInt(articles.size()), article(random.nextInt(articles.size())));
        }
        articles.add(random.nextInt(articles.size()), article(0));
        if (random.nextInt(3) == 0) {
            articles.remove(random.nextInt(articles.size()));
        }
    }

    private String printed() {
        StringBuilder out = new StringBuilder(title).append('\n');
        for (int i = 0; i < articles.size(); i++) {
            out.append(number(i + 1)).append('　').append(articles.get(i));
        }
        return out.toString();
    }

    private String article(int place) {
        StringBuilder out = new StringBuilder(sentence()).append('\n');
        if (place > 1 && random.nextInt(4) == 0) {
            out.append("违反本办法").append(number(1 + random.nextInt(place)));
            out.append("规定的，由").append(one(WHO)).append("责令限期改正。\n");
        }
        if (random.nextInt(2) == 0) {
            out.append(sentence()).append('\n');
        }
        if (random.nextInt(5) == 0) {
            out.append("有下列情形之一的，应当").append(one(DOES)).append("：\n");
            out.append("（一）").append(one(WHAT)).append("不符合要求的；\n");
            out.append("（二）未按照规定").append(one(DOES)).append(one(WHAT)).append("的。\n");
        }
        return out.toString();
    }

    private String sentence() {
        return one(WHO) + one(WHEN) + one(DOES) + one(WHAT) + "第" + random.nextInt(100_000) + "号，" + one(DOES)
                + one(WHAT) + "，" + one(AND) + "。";
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String number(int number) {
        return "第" + ChineseNumber.format(number) + "条";
    }
}
