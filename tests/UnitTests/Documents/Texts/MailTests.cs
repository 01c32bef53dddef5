using System.Text;
using MimeKit;
using Sekisho.Documents.Texts;

namespace UnitTests.Documents.Texts;

public sealed class MailTests
{
    [Fact]
    public void Headers_bodies_and_attachments_are_read()
    {
        var body = new BodyBuilder { TextBody = "本文です", HtmlBody = "<p>飾った<b>本文</b></p>" };
        body.Attachments.Add("名簿.docx", Office.Word(Office.Line("添付の中身")));
        var text = DocumentTexts.Read(Mail(body.ToMessageBody()), "a.eml");

        text.Kind.ShouldBe(DocumentKind.Mail);
        text.Sections[0].Place.ShouldBe("ヘッダー");
        foreach (var word in (string[])["Subject: 件名です", "架空 太郎", "hanako@example.jp"]) text.Sections[0].Text.ShouldContain(word);
        text.Sections.Skip(1).Select(s => (s.Place, s.Text)).ShouldBe([("本文", "本文です"), ("本文（HTML）", "飾った本文"), ("添付ファイルの名前", "名簿.docx"), ("添付『名簿.docx』 › 本文", "添付の中身")]);
    }

    [Fact]
    public void A_mail_in_ISO_2022_JP_is_read()
    {
        var part = new TextPart("plain");
        part.SetText(CodePagesEncodingProvider.Instance.GetEncoding("iso-2022-jp")!, "古い形の本文");

        DocumentTexts.Read(Mail(part), "a.txt").Sections[1].Text.ShouldBe("古い形の本文");
    }

    [Fact]
    public void An_attachment_that_cannot_be_read_refuses_the_mail_by_its_name()
    {
        var body = new BodyBuilder { TextBody = "本文です" };
        body.Attachments.Add("写真.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);

        Refusal.Of(Mail(body.ToMessageBody()), "a.eml").ShouldBe((DocumentFault.Picture, "添付『写真.jpg』"));
    }

    [Fact]
    public void A_text_that_calls_itself_a_picture_or_a_signature_is_read()
    {
        foreach (var type in (string[])["image/png", "application/pkcs7-signature", "application/pgp-signature"])
        {
            var text = DocumentTexts.Read(Office.Bytes($"From: a@example.jp\nTo: b@example.jp\nContent-Type: {type}\nContent-ID: <x>\n\n架空の中身"), "a.txt");

            text.Text.ShouldContain("架空の中身");
        }
    }

    private static byte[] Mail(MimeEntity body)
    {
        using var message = new MimeMessage([new MailboxAddress("架空 太郎", "taro@example.jp")], [new MailboxAddress("架空 花子", "hanako@example.jp")], "件名です", body);
        message.Date = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
        var stream = new MemoryStream();
        message.WriteTo(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
