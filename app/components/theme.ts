import { createTheme } from "@mantine/core";

/** Paper and ink: one accent, a deep blue-green, for what can be acted on. */
export const theme = createTheme({
  primaryColor: "teal-ink",
  primaryShade: 7,
  colors: {
    "teal-ink": [
      "#eef7f8",
      "#dcecee",
      "#b5d8dc",
      "#8bc3c9",
      "#68b1b9",
      "#51a6af",
      "#2f8b95",
      "#0f6b76",
      "#085661",
      "#033f48",
    ],
    "seal-red": [
      "#fdeeee",
      "#f8dada",
      "#efb1b1",
      "#e68686",
      "#df6262",
      "#db4c4b",
      "#c23b3a",
      "#a82c2c",
      "#8c2222",
      "#6d1515",
    ],
  },
  fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
  lineHeights: { md: "22px" },
  defaultRadius: 3,
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "18px", lineHeight: "26px" }, h2: { fontSize: "16px" }, h3: { fontSize: "14px" } },
  },
});
