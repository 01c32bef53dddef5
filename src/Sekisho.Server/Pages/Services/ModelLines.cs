using System.Collections.Immutable;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Server.Pages.Services;

/// <summary>Models as an administrator types them: one a line, name in this body = the provider's name; one name alone stands for both.</summary>
internal static class ModelLines
{
    public static string Write(IEnumerable<Model> models) => string.Join('\n', models.Select(m => m.Alias == m.UpstreamName ? m.Alias : $"{m.Alias}={m.UpstreamName}"));

    /// <summary>Reads them; SK1414 for a line that is not of this form.</summary>
    public static Result<ImmutableArray<Model>> Read(string? lines)
    {
        var models = ImmutableArray.CreateBuilder<Model>();
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Any(p => p.Length == 0 || p.Any(char.IsWhiteSpace))) return Refuse.ModelLineMalformed(line);
            models.Add(new Model(parts[0], parts[^1]));
        }

        return models.ToImmutable();
    }
}
