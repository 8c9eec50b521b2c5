import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { Words } from "./words";

let language = "en";
vi.mock("react-i18next", () => ({ useTranslation: () => ({ i18n: { language } }) }));
const shown = (lng: string, text: string) => {
  language = lng;
  return renderToStaticMarkup(<Words>{text}</Words>);
};

describe("words", () => {
  it("keep a day on one line in either language", () => {
    expect(shown("zh-CN", "2026-11-27 的状态")).toBe('<span class="nowrap">2026-11-27</span> 的状态');
    expect(shown("en", "Status on 2026-11-27")).toBe('Status on <span class="nowrap">2026-11-27</span>');
  });

  it("keep a day on one line in the midst of Chinese as well", () => {
    const day = '<span class="nowrap">2025-03-27</span>';
    expect(shown("zh-CN", "予以提示（2025-03-27 生效）")).toBe(`予以提示（${day} 生效）`);
    expect(shown("en", "It says 予以提示（2025-03-27 生效）.")).toBe(
      `It says <span lang="zh-CN">予以提示（${day} 生效）</span>.`,
    );
  });

  it("keep a day without its year on one line", () => {
    expect(shown("zh-CN", "01-28 至 02-04 春节")).toBe(
      '<span class="nowrap">01-28</span> 至 <span class="nowrap">02-04</span> 春节',
    );
  });

  it("keep the number of a report on one line", () => {
    const no = '<span class="nowrap">ND96-Y7DC-2SND</span>';
    expect(shown("zh-CN", "宿迁某某有限公司 ND96-Y7DC-2SND")).toBe(`宿迁某某有限公司 ${no}`);
    expect(shown("en", "No report ND96-Y7DC-2SND")).toBe(`No report ${no}`);
    expect(shown("en", "XP01-2026-N0390")).toBe("XP01-2026-N0390");
  });

  it("mark what is Chinese in an English page, and nothing in a Chinese one", () => {
    expect(shown("en", "Filed as 宿信备〔2024〕1号, today")).toBe(
      'Filed as <span lang="zh-CN">宿信备〔2024〕1号</span>, today',
    );
    expect(shown("zh-CN", "宿信备〔2024〕1号")).toBe("宿信备〔2024〕1号");
    expect(shown("en", "“as it is”")).toBe("“as it is”");
    expect(shown("en", "of “花名册.csv”")).toBe('of “<span lang="zh-CN">花名册</span>.csv”');
  });
});
