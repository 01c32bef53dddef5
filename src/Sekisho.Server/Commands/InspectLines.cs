using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using Sekisho.Inspection;

namespace Sekisho.Server.Commands;

/// <summary>
/// <c>sekisho inspect --jsonl</c>: a line in, a line out, in the same order. Lines are inspected on all processors; an answer is written as soon as it
/// is its turn, so that a program may wait for each one.
/// </summary>
internal static class InspectLines
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Runs until the input ends. Exit code 2 if a line could not be read; its answer says why.</summary>
    public static async Task<int> RunAsync(Inspector inspector, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        var turns = Channel.CreateBounded<Task<(byte[] Answer, bool Read)>>(4 * Environment.ProcessorCount);
        var reading = ReadAsync(input, inspector, turns.Writer, cancellation);
        var allRead = true;
        while (await turns.Reader.WaitToReadAsync(cancellation))
        {
            while (turns.Reader.TryRead(out var turn))
            {
                var (answer, read) = await turn;
                allRead &= read;
                await output.WriteAsync(answer, cancellation);
                if (!turns.Reader.TryPeek(out var next) || !next.IsCompleted) await output.FlushAsync(cancellation);
            }
        }

        await reading;
        return allRead ? 0 : Faults.ExitCode;
    }

    private static async Task ReadAsync(StreamReader input, Inspector inspector, ChannelWriter<Task<(byte[] Answer, bool Read)>> turns, CancellationToken cancellation)
    {
        try
        {
            while (await input.ReadLineAsync(cancellation) is { } line)
            {
                if (line.Length > 0) await turns.WriteAsync(Task.Run(() => Answer(inspector, line), cancellation), cancellation);
            }
        }
        finally
        {
            turns.Complete();
        }
    }

    private static (byte[] Answer, bool Read) Answer(Inspector inspector, string line)
    {
        var answer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(answer, Format);
        json.WriteStartObject();
        json.WritePropertyName("id");
        var read = TryRead(line, out var id, out var text);
        json.WriteRawValue(id, skipInputValidation: true);
        if (read)
        {
            json.WriteStartArray("findings");
            foreach (var finding in inspector.Inspect(text)) Write(json, finding);
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("error", "この行を読み取れません。{\"id\":…,\"text\":\"…\"} の形の JSON を一行に一つ書いてください。");
        }

        json.WriteEndObject();
        json.Flush();
        answer.Write("\n"u8);
        return (answer.WrittenSpan.ToArray(), read);
    }

    private static bool TryRead(string line, out string id, out string text)
    {
        (id, text) = ("null", "");
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind is not JsonValueKind.Object) return false;
            if (document.RootElement.TryGetProperty("id", out var named)) id = named.GetRawText();
            if (!document.RootElement.TryGetProperty("text", out var given) || given.ValueKind is not JsonValueKind.String) return false;
            text = given.GetString()!;
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Writes a finding.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("type", finding.Type.Word());
        json.WriteNumber("start", finding.Start);
        json.WriteNumber("end", finding.End);
        json.WriteString("confidence", finding.Confidence.Title());
        json.WriteString("reason", finding.Reason);
        json.WriteEndObject();
    }
}
