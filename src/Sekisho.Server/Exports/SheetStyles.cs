using DocumentFormat.OpenXml.Spreadsheet;

namespace Sekisho.Server.Exports;

/// <summary>The formats of a sheet's cells.</summary>
internal static class SheetStyles
{
    /// <summary>Text: wrapped, at the top.</summary>
    public const uint Plain = 0;

    /// <summary>The header row.</summary>
    public const uint Header = 1;

    /// <summary>A date.</summary>
    public const uint Date = 2;

    /// <summary>A date with the time.</summary>
    public const uint Instant = 3;

    /// <summary>A whole number with thousands separators.</summary>
    public const uint Number = 4;

    private const uint DateFormat = 164;

    private const uint InstantFormat = 165;

    private const uint ThousandsFormat = 3;

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\"年\"m\"月\"d\"日\"" },
            new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "yyyy\"年\"m\"月\"d\"日\" h:mm:ss" }),
        new Fonts(Letter(bold: false), Letter(bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8F1FE" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(),
            new Border(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Format(0, font: 0, fill: 0), Format(0, font: 1, fill: 2), Format(DateFormat, font: 0, fill: 0), Format(InstantFormat, font: 0, fill: 0), Format(ThousandsFormat, font: 0, fill: 0)));

    private static Font Letter(bool bold)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = 10 }, new FontName { Val = "Meiryo UI" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static T Side<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFB3B3B3" } };

    private static CellFormat Format(uint number, uint font, uint fill) => new()
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = 1,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true },
    };
}
