using CsCheck;
using Sekisho.Documents.Texts;

namespace UnitTests.Documents.Texts;

public sealed class HostileTests
{
    private static readonly DocumentLimits Quick = new() { Time = TimeSpan.FromSeconds(20) };

    public static TheoryData<string> Files => ["word", "roster.xlsx", "roster.ods", "roster.pdf", "mail", "zip"];

    [Fact]
    public void Archives_that_swell_are_refused_before_they_fill_the_memory()
    {
        var bomb = Office.Zip(("a.txt", new byte[8_000_000]));
        Refusal.Of(bomb).Fault.ShouldBe(DocumentFault.TooMuch);
        Refusal.Of(Office.Zip(("a.txt", Office.Bytes(new string('a', 3000)))), limits: new DocumentLimits { ExpandedBytes = 2000 }).Fault.ShouldBe(DocumentFault.TooMuch);
        Refusal.Of(Office.Zip([.. Enumerable.Range(0, 30).Select(i => ($"{i}.txt", (byte[])[65]))]), limits: new DocumentLimits { Members = 20 }).Fault.ShouldBe(DocumentFault.TooMuch);
        Refusal.Of(new byte[11], limits: new DocumentLimits { FileBytes = 10 }).Fault.ShouldBe(DocumentFault.TooLarge);
        Refusal.Of(Office.Bytes(new string('a', 101)), limits: new DocumentLimits { TextLength = 100 }).Fault.ShouldBe(DocumentFault.TooMuch);
    }

    [Fact]
    public void Nesting_ends_at_its_limit()
    {
        var content = Office.Bytes("中身");
        for (var i = 0; i < 4; i++) content = Office.Zip(("a", content));
        DocumentTexts.Read(content, "a.zip").Sections[^1].ShouldSatisfyAllConditions(s => s.Text.ShouldBe("中身"), s => s.Place.ShouldBe("ファイル『a』 › ファイル『a』 › ファイル『a』 › ファイル『a』 › 本文"));
        for (var i = 0; i < 16; i++) content = Office.Zip(("a", content));
        Refusal.Of(content).Fault.ShouldBe(DocumentFault.TooDeep);
        Refusal.Of(Office.Word(string.Concat(Enumerable.Repeat("<w:sdt>", 1000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 1000)))).Fault.ShouldBe(DocumentFault.TooDeep);
        Refusal.Of(Office.Bytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 5000)) + "a"), limits: new DocumentLimits { Elements = 200 }).Fault.ShouldBe(DocumentFault.TooDeep);
    }

    [Fact]
    public void A_stream_of_a_PDF_that_swells_is_refused()
    {
        var packed = new MemoryStream();
        using (var flate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) flate.Write(new byte[50_000_000]);
        var pdf = Pdfs.Of(
            "",
            "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>"u8.ToArray(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"u8.ToArray(),
            [.. Office.Bytes($"<</Filter/FlateDecode/Length {packed.Length}>>stream\n"), .. packed.ToArray(), .. "\nendstream"u8]);

        Refusal.Of(pdf, limits: new DocumentLimits { ExpandedBytes = 10_000_000 }).Fault.ShouldBe(DocumentFault.TooMuch);
    }

    [Fact]
    public void What_would_take_a_parser_the_square_of_its_length_is_refused_or_read_in_time()
    {
        foreach (var tags in (string[])["<div><p>x", "<font color=a><font color=b>", "<b><i><p>x</b>"])
        {
            Refusal.Of(Office.Bytes("<html><body>" + string.Concat(Enumerable.Repeat(tags, 200_000))), limits: Quick).Fault.ShouldBe(DocumentFault.TooDeep);
        }

        IsRead(Office.Word(Office.Line(string.Concat(Enumerable.Repeat("1<!---->", 200_000))))).ShouldBeTrue();
        Refusal.Of(Office.Bytes("From: a@example.jp\nTo: " + string.Concat(Enumerable.Repeat("a@example.jp, ", 100_000)) + "\n\nb"), limits: Quick).ShouldBe((DocumentFault.TooMuch, "ヘッダー"));
        Refusal.Of(new byte[20_000_000], limits: Quick).Fault.ShouldBe(DocumentFault.Unsupported);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_was_cut_off_is_read_or_refused(string name)
    {
        var whole = Content(name);
        DocumentTexts.Read(whole, name).Sections.ShouldNotBeEmpty();
        var refused = Enumerable.Range(1, 19).Count(i => !IsRead(whole[..(whole.Length * i / 20)]));

        // Of a mail only the attachment tells where it ends.
        refused.ShouldBeGreaterThanOrEqualTo(name == "mail" ? 5 : 19);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_some_bytes_changed_is_read_or_refused(string name)
    {
        var whole = Content(name);
        Gen.Int[0, whole.Length - 1].Select(Gen.Byte).Array[1, 12].Sample(
            flips =>
            {
                var content = (byte[])whole.Clone();
                foreach (var (at, value) in flips) content[at] = value;
                IsRead(content);
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() => Gen.Byte.Array[0, 400].Sample(content => { IsRead(content); }, iter: 400, threads: 1);

    [Fact]
    public void The_caller_may_stop_it()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => DocumentTexts.Read(Office.Bytes("a"), "a", token: stop.Token));
    }

    /// <summary>True where it is read, false where it is refused for another reason than time; anything else fails the test.</summary>
    private static bool IsRead(byte[] content)
    {
        try
        {
            DocumentTexts.Read(content, "a", Quick);
            return true;
        }
        catch (UnreadableDocumentException refusal)
        {
            refusal.Fault.ShouldNotBe(DocumentFault.TooSlow);
            return false;
        }
    }

    private static byte[] Content(string name) => name switch
    {
        "word" => Office.Word(Office.Line("本文"), ("word/comments.xml", Office.Part("comments", Office.Line("指摘")))),
        "mail" => Office.Bytes("From: a@example.jp\nTo: b@example.jp\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/plain\n\nabc\n--q\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n" + Convert.ToBase64String(Office.Zip(("b.txt", Office.Bytes(new string('x', 400) + string.Join(' ', Enumerable.Range(0, 300))))), Base64FormattingOptions.InsertLineBreaks) + "\n--q--\n"),
        "zip" => Office.Zip(("a.txt", Office.Bytes("一つ目")), ("b.csv", Office.Bytes("1,2"))),
        _ => Samples.Read(name),
    };
}
