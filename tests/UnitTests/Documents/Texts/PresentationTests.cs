using Sekisho.Documents.Texts;

namespace UnitTests.Documents.Texts;

public sealed class PresentationTests
{
    private const string P = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    [Fact]
    public void Slides_are_read_in_the_order_in_which_they_are_shown_with_notes_and_hidden_ones()
    {
        var text = DocumentTexts.Read(Made(), "a.pptx");

        text.Kind.ShouldBe(DocumentKind.Presentation);
        text.Sections.Select(s => (s.Place, s.Text)).ShouldBe(
            [("スライド1", "始めの紙"), ("スライド1のノート", "口頭で：架空 太郎"), ("スライド2（非表示）", "氏名\t電話"), ("スライド2（非表示）のコメント", "直してください")], ignoreOrder: true);
        text.Sections[0].Place.ShouldBe("スライド1");
        text.Notices.ShouldBe([DocumentNotice.HiddenParts]);
    }

    private static byte[] Made()
    {
        const string type = "application/vnd.openxmlformats-officedocument.presentationml.";
        return Office.Zip(
            ("[Content_Types].xml", Office.Bytes($"<Types><Override PartName=\"/ppt/presentation.xml\" ContentType=\"{type}presentation.main+xml\"/><Override PartName=\"/ppt/notesSlides/n.xml\" ContentType=\"{type}notesSlide+xml\"/><Override PartName=\"/ppt/comments/c.xml\" ContentType=\"{type}comments+xml\"/></Types>")),
            ("_rels/.rels", Office.Root("ppt/presentation.xml")),
            ("ppt/presentation.xml", Office.Bytes($"<p:presentation {P}><p:sldIdLst><p:sldId id=\"256\" r:id=\"b\"/><p:sldId id=\"257\" r:id=\"a\"/></p:sldIdLst></p:presentation>")),
            ("ppt/_rels/presentation.xml.rels", Relations(("a", "slides/s1.xml"), ("b", "slides/s2.xml"))),
            ("ppt/slides/s1.xml", Office.Bytes($"<p:sld {P} show=\"0\"><a:tbl><a:tr><a:tc>{Line("氏名")}</a:tc><a:tc>{Line("電話")}</a:tc></a:tr></a:tbl></p:sld>")),
            ("ppt/slides/s2.xml", Office.Bytes($"<p:sld {P}>{Line("始めの紙")}</p:sld>")),
            ("ppt/slides/_rels/s1.xml.rels", Relations(("c", "../comments/c.xml"))),
            ("ppt/slides/_rels/s2.xml.rels", Relations(("n", "../notesSlides/n.xml"))),
            ("ppt/notesSlides/n.xml", Office.Bytes($"<p:notes {P}>{Line("口頭で：架空 太郎")}</p:notes>")),
            ("ppt/comments/c.xml", Office.Bytes($"<p:cmLst {P}><p:cm><p:text>直してください</p:text></p:cm></p:cmLst>")));
    }

    private static byte[] Relations(params (string Id, string Target)[] to) => Office.Bytes("<Relationships>" + string.Concat(to.Select(t => $"<Relationship Id=\"{t.Id}\" Type=\"x\" Target=\"{t.Target}\"/>")) + "</Relationships>");

    private static string Line(string text) => $"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>";
}
