using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Exports;

/// <summary>A downloaded XLSX file, as the tests read it.</summary>
internal sealed class SheetFile(byte[] content)
{
    public static async Task<SheetFile> ReadAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return new SheetFile(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>What the schema validator of Office 2019 complains of.</summary>
    public IReadOnlyList<string> Faults()
    {
        using var document = Open();
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}")];
    }

    /// <summary>The first sheet.</summary>
    public T Look<T>(Func<Worksheet, T> look)
    {
        using var document = Open();
        return look(document.WorkbookPart!.WorksheetParts.Single().Worksheet!);
    }

    /// <summary>All rows with their cells' texts; numbers and dates as they are stored.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows() =>
        Look<IReadOnlyList<IReadOnlyList<string>>>(sheet => [.. sheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(c => c.InlineString?.InnerText ?? c.CellValue?.Text ?? "").ToArray())]);

    /// <summary>A stored date.</summary>
    public static DateOnly DateOf(string serial) => DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(serial, CultureInfo.InvariantCulture)));

    /// <summary>What LibreOffice reads out of it, as CSV lines.</summary>
    public async Task<string> ConvertAsync()
    {
        var soffice = Requirement.Program("soffice", "LibreOffice (soffice) is not on PATH.");
        var folder = Directory.CreateTempSubdirectory("sekisho-sheet-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "list.xlsx"), content);
            var start = new ProcessStartInfo(soffice) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder.FullName, Path.Combine(folder.FullName, "list.xlsx")]) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await process.WaitForExitAsync(patience.Token);
            return await File.ReadAllTextAsync(Path.Combine(folder.FullName, "list.csv"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private SpreadsheetDocument Open() => SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
}
