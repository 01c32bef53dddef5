using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Catalog;

/// <summary>The catalogue of services that comes with the program (catalog/services.json), and the practice AI.</summary>
internal static class Catalogue
{
    /// <summary>Id of the practice AI.</summary>
    public const string PracticeId = "sekisho-practice";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The practice AI: part of this program, answers by rote, costs nothing, sends nothing anywhere.</summary>
    public static CatalogEntry Practice { get; } = new(
        PracticeId,
        "練習用AI",
        "Sekisho（この装置の中）",
        "日本",
        "GenerativeAi",
        Contract.OwnBody,
        Delivery.Intranet,
        [],
        "練習用のため約款はありません",
        null,
        ["renshu-1"],
        "生成AIではありません。決まった形の返事をするだけの練習用です。",
        new DateOnly(2026, 11, 24));

    /// <summary>All plans of the file, in its order; the practice AI is not among them.</summary>
    public static ImmutableArray<CatalogEntry> Entries { get; } = [.. JsonSerializer.Deserialize<ImmutableArray<CatalogEntry>>(Resources.Read("catalog/services.json"), Format)];
}
