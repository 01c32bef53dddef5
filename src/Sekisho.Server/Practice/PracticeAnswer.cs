using System.Globalization;

namespace Sekisho.Server.Practice;

/// <summary>An answer by rote: says that it is practice, how long the question was and how it began.</summary>
internal sealed class PracticeAnswer(string question, DateTimeOffset at)
{
    private const int Shown = 40;

    private readonly string id = "chatcmpl-renshu-" + Guid.CreateVersion7(at).ToString("N");
    private readonly long created = at.ToUnixTimeSeconds();

    /// <summary>The sentences, as a stream sends them one by one.</summary>
    public IReadOnlyList<string> Parts { get; } =
    [
        "【練習用AI】",
        "これは練習用の返事です。生成AIではありません。",
        $"お預かりした文章は{new StringInfo(question).LengthInTextElements}文字でした。",
        $"書き出しは「{Beginning(question)}」です。",
        "ここまで届いたことは、許可の確認、内容の検査、利用の記録がすべて済んだことを示しています。",
    ];

    /// <summary>Tokens, counted here as one for every two characters.</summary>
    public object Usage
    {
        get
        {
            var (input, output) = (Math.Max(1, question.Length / 2), Parts.Sum(p => p.Length) / 2);
            return new { prompt_tokens = input, completion_tokens = output, total_tokens = input + output };
        }
    }

    /// <summary>The whole answer.</summary>
    public object Whole() => new
    {
        id,
        @object = "chat.completion",
        created,
        model = PracticeAi.Model,
        choices = new[] { new { index = 0, message = new { role = "assistant", content = string.Concat(Parts), refusal = (string?)null }, logprobs = (object?)null, finish_reason = "stop" } },
        usage = Usage,
    };

    /// <summary>A chunk of a stream.</summary>
    public object Chunk(object delta, string? finished) => new
    {
        id,
        @object = "chat.completion.chunk",
        created,
        model = PracticeAi.Model,
        choices = new[] { new { index = 0, delta, logprobs = (object?)null, finish_reason = finished } },
    };

    /// <summary>The chunk with the usage alone.</summary>
    public object UsageChunk() => new { id, @object = "chat.completion.chunk", created, model = PracticeAi.Model, choices = Array.Empty<object>(), usage = Usage };

    private static string Beginning(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var info = new StringInfo(line);
        return info.LengthInTextElements <= Shown ? line : info.SubstringByTextElements(0, Shown) + "…";
    }
}
