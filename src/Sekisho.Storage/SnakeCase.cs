using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sekisho.Storage;

/// <summary>Columns are named as an auditor would write them in SQL: <c>body_id</c>, without quotation marks on either database.</summary>
internal static partial class SnakeCase
{
    public static void NameColumns(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Boundary().Replace(property.Name, "_$0").ToLowerInvariant());
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Boundary();
}
