using System.Reflection;
using Sekisho.Governance.Refusals;

namespace Sekisho.ArchitectureTests.Documents;

/// <summary>A refusal as the catalogue makes it, with 〇〇 for every text and N for every number that its sentence takes.</summary>
internal sealed record MadeRefusal(string Code, string Sentence, int Status, int ExitCode)
{
    private const int Number = 98765;

    /// <summary>One of every method of <see cref="Refuse"/> that makes a refusal.</summary>
    public static IReadOnlyList<MadeRefusal> All { get; } =
    [
        .. typeof(Refuse).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Refusal))
            .Select(method => Of((Refusal)method.Invoke(null, [.. method.GetParameters().Select(Argument)])!))
            .OrderBy(made => made.Code, StringComparer.Ordinal),
    ];

    /// <summary>Its row in docs/errors.md without the last cell, which says what it means and what to do.</summary>
    public string Row => $"| {Code} | {Status} | {ExitCode} | {Sentence} |";

    private static MadeRefusal Of(Refusal refusal)
    {
        // As RefusalKind and the gateway's answers have it.
        var (status, exitCode) = refusal.Kind switch
        {
            RefusalKind.Input => (400, 2),
            RefusalKind.Unauthenticated => (401, 3),
            RefusalKind.NotPermitted => (403, 3),
            RefusalKind.NotFound => (404, 4),
            RefusalKind.State => (409, 5),
            RefusalKind.TooLarge => (413, 2),
            RefusalKind.TooMany => (429, 6),
            RefusalKind.Upstream => (502, 6),
            RefusalKind.Unavailable => (503, 6),
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "A kind without a status."),
        };
        return new MadeRefusal(refusal.Code, refusal.Sentence.Replace($"{Number}", "N", StringComparison.Ordinal).Replace($"{Number:#,0}", "N", StringComparison.Ordinal), status, exitCode);
    }

    private static object Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "〇〇",
        var type when type == typeof(int) => Number,
        var type when type == typeof(long) => (long)Number,
        { IsEnum: true } type => Enum.GetValues(type).GetValue(0)!,
        var type => throw new NotSupportedException($"{parameter.Member.Name} takes a {type.Name}; say here what stands for it."),
    };
}
