using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>Japanese text as offices write it, without anything that the inspection would find.</summary>
internal static class Prompts
{
    private const string Sentences =
        "市民まつりの開催について、広報紙に載せる案内文の下書きを作ってください。会場は中央公園で、午前十時から午後三時まで開きます。"
        + "雨のときは翌週の日曜日に延期します。出店する団体の募集は来月の初めから始め、申し込みは窓口とホームページで受け付けます。"
        + "読む人は子どもから高齢の方までさまざまなので、短い文で、やさしい言葉を使ってください。駐車場が少ないため、バスで来てもらうように呼びかけてください。";

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text of about so many bytes in UTF-8.</summary>
    public static string Text(int bytes)
    {
        var text = new StringBuilder();
        while (text.Length * 3 < bytes) text.Append(Sentences);
        return text.ToString(0, Math.Min(text.Length, bytes / 3));
    }

    /// <summary>A chat completion with a prompt of about so many bytes.</summary>
    public static byte[] Request(int bytes, bool streamed) => JsonSerializer.SerializeToUtf8Bytes(
        new { model = "rote-1", messages = new[] { new { role = "user", content = Text(bytes) } }, stream = streamed },
        Format);
}
