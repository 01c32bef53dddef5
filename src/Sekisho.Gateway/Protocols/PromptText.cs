using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sekisho.Gateway.Protocols;

/// <summary>
/// Every text of a request, names of properties included: a surface that is not inspected is a hole. First the conversation in its order,
/// so that a question and the number in its answer, or a number that is split over parts, stand beside each other; then everything else.
/// </summary>
/// <param name="Text">All of it, each text on a line of its own.</param>
/// <param name="Beginnings">Where each text begins, rising: the first lines of a text say more about it than any later one.</param>
internal sealed record PromptText(string Text, IReadOnlyList<int> Beginnings)
{
    /// <summary>The roles that there are; a role of another name is a text like any other.</summary>
    private static readonly string[] Roles = ["system", "developer", "user", "assistant", "tool", "function"];

    /// <summary>Collects it.</summary>
    /// <exception cref="InvalidOperationException">A string is no Unicode text.</exception>
    public static PromptText Of(JsonElement root, JsonElement messages)
    {
        var collector = new Collector();
        foreach (var message in messages.EnumerateArray()) collector.AddContent(message);
        foreach (var message in messages.EnumerateArray()) collector.AddRest(message);
        foreach (var property in root.EnumerateObject().Where(p => !p.NameEquals("messages")))
        {
            collector.Begin();
            collector.Add(property);
        }

        return collector.Done();
    }

    private sealed class Collector
    {
        private readonly StringBuilder text = new();
        private readonly List<int> beginnings = [];

        public PromptText Done() => new(text.ToString(), beginnings);

        public void Begin() => beginnings.Add(text.Length);

        /// <summary>What a message says, its parts one after another.</summary>
        public void AddContent(JsonElement message)
        {
            if (!message.TryGetProperty("content", out var content)) return;
            Begin();
            if (content.ValueKind is JsonValueKind.String) Add(content.GetString()!);
            if (content.ValueKind is not JsonValueKind.Array) return;
            foreach (var part in content.EnumerateArray())
            {
                foreach (var property in part.EnumerateObject().Where(IsSpoken)) Add(property.Value.GetString()!);
            }
        }

        /// <summary>Everything else of a message: tool calls, names, what nobody knows.</summary>
        public void AddRest(JsonElement message)
        {
            Begin();
            foreach (var property in message.EnumerateObject())
            {
                if (property.NameEquals("role") && Roles.Any(r => property.Value.ValueEquals(r))) continue;
                if (!property.NameEquals("content")) Add(property);
                else if (property.Value.ValueKind is JsonValueKind.Array)
                {
                    foreach (var other in property.Value.EnumerateArray().SelectMany(p => p.EnumerateObject()).Where(p => !IsSpoken(p) && !p.NameEquals("type"))) Add(other);
                }
            }
        }

        public void Add(JsonProperty property)
        {
            Add(property.Name);
            Add(property.Value);
        }

        private static bool IsSpoken(JsonProperty part) => part.Value.ValueKind is JsonValueKind.String && (part.NameEquals("text") || part.NameEquals("refusal"));

        private void Add(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject()) Add(property);
                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray()) Add(item);
                    break;
                case JsonValueKind.String:
                    Add(element.GetString()!);
                    break;
                case JsonValueKind.Number:
                    // A number can hold twelve digits as well as a string can.
                    Add(element.GetRawText());
                    break;
            }
        }

        /// <summary>
        /// Tool results and arguments are JSON within a string, where most programs escape Japanese (\u30de): that is read as what it stands for.
        /// </summary>
        private void Add(string value)
        {
            var rest = value.AsSpan();
            for (var at = rest.IndexOf("\\u"); at >= 0; at = rest.IndexOf("\\u"))
            {
                var isCharacter = ushort.TryParse(rest[(at + 2)..Math.Min(at + 6, rest.Length)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) && rest.Length >= at + 6;
                if (isCharacter) text.Append(rest[..at].TrimEnd('\\')).Append((char)unit);
                else text.Append(rest[..(at + 2)]);
                rest = rest[(isCharacter ? at + 6 : at + 2)..];
            }

            text.Append(rest).Append('\n');
        }
    }
}
