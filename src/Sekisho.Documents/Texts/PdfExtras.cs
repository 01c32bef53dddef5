using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;

namespace Sekisho.Documents.Texts;

/// <summary>What a PDF holds beside its pages: fields of a form, bookmarks, properties, attachments.</summary>
internal static class PdfExtras
{
    public static void Read(Reading reading, PdfDocument document)
    {
        if (document.TryGetForm(out var form)) reading.Add("入力欄", string.Join('\n', form.GetFields().Select(Value).Where(v => v.Length > 0)));
        if (document.TryGetBookmarks(out var bookmarks)) reading.Add("しおり", string.Join('\n', bookmarks.GetNodes().Select(n => n.Title)));
        var about = document.Information;
        reading.Add("文書のプロパティ", string.Join('\n', ((string?[])[about.Title, about.Author, about.Subject, about.Keywords, about.Creator]).Where(v => !string.IsNullOrWhiteSpace(v))));
        if (!document.Advanced.TryGetEmbeddedFiles(out var files)) return;
        foreach (var file in files)
        {
            reading.CountMember();
            KindReader.Read(reading.Within($"添付『{file.Name}』"), file.Memory.ToArray(), file.Name);
        }
    }

    private static string Value(AcroFieldBase field) => field switch
    {
        AcroTextField text => Line(field, text.Value),
        AcroComboBoxField combo => Line(field, string.Join(' ', combo.SelectedOptions)),
        AcroListBoxField list => Line(field, string.Join(' ', list.SelectedOptions)),
        _ => "",
    };

    private static string Line(AcroFieldBase field, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $"{field.Information.AlternateName ?? field.Information.PartialName}\t{value}";
}
