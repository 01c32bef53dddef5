using System.Runtime.InteropServices;
using System.Text.Json;

namespace Sekisho.Gateway.Protocols;

/// <summary>
/// What the provider gets differs from what the caller sent in two places only: the model's name, and the usage chunk that is asked for.
/// Everything else stays byte for byte, so that nothing is read here in one way and there in another.
/// </summary>
internal sealed class ProviderEdits
{
    private readonly Edit model;
    private readonly Edit? usage;

    private ProviderEdits(Edit model, Edit? usage) => (this.model, this.usage) = (model, usage);

    /// <summary>Finds the places. <paramref name="model"/> is the element of the model's name in <paramref name="body"/>.</summary>
    public static ProviderEdits Of(byte[] body, JsonElement root, JsonElement model, bool asksForUsage) =>
        new(Replace(body, model, []), asksForUsage ? UsageOf(body, root) : null);

    /// <summary>The body for the provider.</summary>
    public byte[] Apply(byte[] body, string upstreamName)
    {
        var name = model with { Text = JsonSerializer.SerializeToUtf8Bytes(upstreamName) };
        if (usage is not { } other) return Apply(body, [name]);
        return other.Start < name.Start ? Apply(body, [other, name]) : Apply(body, [name, other]);
    }

    private static byte[] Apply(byte[] body, ReadOnlySpan<Edit> edits)
    {
        var length = body.Length;
        foreach (var edit in edits) length += edit.Text.Length - edit.Length;
        var result = new byte[length];
        var (from, to) = (0, 0);
        foreach (var edit in edits)
        {
            body.AsSpan(from, edit.Start - from).CopyTo(result.AsSpan(to));
            to += edit.Start - from;
            edit.Text.CopyTo(result.AsSpan(to));
            to += edit.Text.Length;
            from = edit.Start + edit.Length;
        }

        body.AsSpan(from).CopyTo(result.AsSpan(to));
        return result;
    }

    private static Edit UsageOf(byte[] body, JsonElement root)
    {
        if (!root.TryGetProperty("stream_options", out var options)) return Insert(body, root, "\"stream_options\":{\"include_usage\":true},"u8);
        if (options.ValueKind is not JsonValueKind.Object) return Replace(body, options, "{\"include_usage\":true}"u8);
        if (options.TryGetProperty("include_usage", out var given)) return Replace(body, given, "true"u8);
        return Insert(body, options, options.EnumerateObject().Any() ? "\"include_usage\":true,"u8 : "\"include_usage\":true"u8);
    }

    private static Edit Replace(byte[] body, JsonElement element, ReadOnlySpan<byte> text) =>
        new(StartOf(body, element), JsonMarshal.GetRawUtf8Value(element).Length, text.ToArray());

    /// <summary>As the first property of an object.</summary>
    private static Edit Insert(byte[] body, JsonElement target, ReadOnlySpan<byte> text) => new(StartOf(body, target) + 1, 0, text.ToArray());

    /// <summary>The document was parsed in place, so that an element's bytes lie in the body.</summary>
    private static int StartOf(byte[] body, JsonElement element) =>
        new ReadOnlySpan<byte>(body).Overlaps(JsonMarshal.GetRawUtf8Value(element), out var start) ? start : throw new InvalidOperationException("The element does not lie in the body.");

    private readonly record struct Edit(int Start, int Length, byte[] Text);
}
