using System.Text.Json;

namespace Sekisho.Gateway.Protocols;

/// <summary>Tokens as the provider counted them.</summary>
internal readonly record struct TokenUsage(long? Input, long? Output)
{
    /// <summary>Reads the <c>usage</c> object of an answer or of a stream's event; nothing where there is none.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="usage">The tokens.</param>
    /// <param name="alone">Whether it stands alone, with an empty <c>choices</c>: the chunk that <c>include_usage</c> asks for.</param>
    /// <returns>Whether the answer is one whole JSON object.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, out TokenUsage usage, out bool alone)
    {
        (usage, alone) = (default, false);
        var choices = true;
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var (isUsage, isChoices) = (reader.ValueTextEquals("usage"), reader.ValueTextEquals("choices"));
                reader.Read();
                if (isUsage && reader.TokenType is JsonTokenType.StartObject) usage = ReadCounts(ref reader);
                else if (isChoices && reader.TokenType is JsonTokenType.StartArray) choices = HasItems(ref reader);
                else reader.Skip();
            }

            alone = !choices && usage != default;
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static TokenUsage ReadCounts(ref Utf8JsonReader reader)
    {
        var usage = default(TokenUsage);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var (input, output) = (reader.ValueTextEquals("prompt_tokens"), reader.ValueTextEquals("completion_tokens"));
            reader.Read();
            if (input && reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var read)) usage = usage with { Input = read };
            else if (output && reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var written)) usage = usage with { Output = written };
            else reader.Skip();
        }

        return usage;
    }

    private static bool HasItems(ref Utf8JsonReader reader)
    {
        var items = false;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            items = true;
            reader.Skip();
        }

        return items;
    }
}
