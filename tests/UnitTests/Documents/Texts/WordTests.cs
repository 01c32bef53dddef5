using Sekisho.Documents.Texts;

namespace UnitTests.Documents.Texts;

public sealed class WordTests
{
    [Fact]
    public void Everything_that_a_Word_document_says_is_read_with_its_place()
    {
        var content = Office.Word(
            Office.Line("本文の一行目") + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>氏名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>電話</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し文字</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:docPr descr=\"写真の説明\"/></w:drawing></w:r></w:p>",
            ("word/header1.xml", Office.Part("hdr", Office.Line("取扱注意"))),
            ("word/footer1.xml", Office.Part("ftr", Office.Line("下の欄"))),
            ("word/footnotes.xml", Office.Part("footnotes", Office.Line("注の中身"))),
            ("word/comments.xml", Office.Part("comments", "<w:comment w:author=\"架空 太郎\">" + Office.Line("指摘です") + "</w:comment>")),
            ("docProps/custom.xml", Office.Bytes("<Properties><property name=\"案件名\"><v>桜計画</v></property></Properties>")),
            ("customXml/item1.xml", Office.Bytes("<data person=\"架空 花子\"/>")));

        var text = DocumentTexts.Read(content, "a.docx");

        text.Kind.ShouldBe(DocumentKind.Word);
        var places = text.Sections.ToDictionary(s => s.Place, s => s.Text);
        places["本文"].ShouldBe("本文の一行目\n氏名\t電話\t\n隠し文字");
        places["本文（代替テキスト・作成者など）"].ShouldBe("写真の説明");
        places["ヘッダー"].ShouldBe("取扱注意");
        places["フッター"].ShouldBe("下の欄");
        places["脚注"].ShouldBe("注の中身");
        places["コメント"].ShouldBe("指摘です");
        places["コメント（代替テキスト・作成者など）"].ShouldBe("架空 太郎");
        foreach (var word in (string[])["桜計画", "案件名", "架空 花子"]) text.Text.ShouldContain(word);
        var at = text.Text.IndexOf("指摘", StringComparison.Ordinal);
        text.SectionAt(at).Place.ShouldBe("コメント");
        foreach (var section in text.Sections) text.Text.Substring(section.Start, section.Text.Length).ShouldBe(section.Text);
    }

    [Fact]
    public void Tracked_changes_are_read_as_they_are_and_as_they_were()
    {
        var text = DocumentTexts.Read(Office.Word("<w:p><w:r><w:t>番号は1234</w:t></w:r><w:del><w:r><w:delText>56</w:delText></w:r></w:del><w:ins><w:r><w:t>78</w:t></w:r></w:ins><w:r><w:t>です</w:t></w:r></w:p>" + Office.Line("変わらない行")), "a.docx");

        text.Sections.Select(s => (s.Place, s.Text)).ShouldBe([("本文", "番号は123478です\n変わらない行"), ("本文（変更前）", "番号は123456です")]);
        text.Notices.ShouldBe([DocumentNotice.TrackedChanges]);
    }

    [Fact]
    public void Furigana_and_text_boxes_do_not_break_the_line_that_they_stand_in()
    {
        var text = DocumentTexts.Read(
            Office.Word("<w:p><w:r><w:ruby><w:rt><w:r><w:t>かくう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>架空</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>太郎</w:t></w:r><w:r><w:pict><v:textbox><w:txbxContent>"
            + Office.Line("箱の中") + "</w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>です</w:t></w:r></w:p>"),
            "a.docx");

        text.Text.ShouldBe("架空太郎です\nかくう\n箱の中");
    }

    [Fact]
    public void What_is_embedded_is_read_and_what_cannot_be_is_refused_by_name()
    {
        var inner = Office.Word(Office.Line("中の文書"));
        DocumentTexts.Read(Office.Word(Office.Line("外"), ("word/embeddings/in.docx", inner)), "a.docx").Sections.Select(s => s.Place).ShouldBe(["本文", "埋め込み『in.docx』 › 本文"]);
        Refusal.Of(Office.Word(Office.Line("外"), ("word/embeddings/oleObject1.bin", [0xD0, 0xCF, 1, 2]))).ShouldBe((DocumentFault.EmbeddedObject, "埋め込み『oleObject1.bin』"));
        DocumentTexts.Read(Office.Word(Office.Line("外"), ("word/vbaProject.bin", [1]), ("word/media/image1.png", [2])), "a.docm").Notices.ShouldBe([DocumentNotice.Macros, DocumentNotice.Pictures]);
        Refusal.Of(Office.Word("<w:p/>", ("word/media/image1.png", [2]))).Fault.ShouldBe(DocumentFault.Picture);
    }

    [Fact]
    public void Links_are_read_and_a_damaged_part_is_named()
    {
        var links = Office.Bytes("<Relationships><Relationship Id=\"x\" Type=\"hyperlink\" Target=\"mailto:taro@example.jp\" TargetMode=\"External\"/></Relationships>");
        DocumentTexts.Read(Office.Word(Office.Line("外"), ("word/_rels/document.xml.rels", links)), "a.docx").Sections.Single(s => s.Place == "リンク先").Text.ShouldBe("mailto:taro@example.jp");
        Refusal.Of(Office.Word(Office.Line("外"), ("word/comments.xml", Office.Bytes("<w:comments")))).ShouldBe((DocumentFault.Damaged, "コメント"));
        Refusal.Of(Office.Word(Office.Line("外"), ("word/comments.xml", Office.Bytes("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))).Fault.ShouldBe(DocumentFault.ForbiddenXml);
    }
}
