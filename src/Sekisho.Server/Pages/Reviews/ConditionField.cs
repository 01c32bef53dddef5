using System.Collections.Immutable;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>A row of the form in which conditions are laid down.</summary>
public sealed class ConditionField
{
    /// <summary>Most rows.</summary>
    public const int Most = 20;

    /// <summary>The condition.</summary>
    public string? Text { get; set; }

    /// <summary>What it means for use.</summary>
    public ConditionKind Kind { get; set; }

    /// <summary>Its day, <c>2026-12-01</c>, for a dated one.</summary>
    public string? Due { get; set; }

    /// <summary>Whether nothing is typed in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>The conditions of all rows that hold one. SK1220 for a day that is none.</summary>
    public static Result<ImmutableArray<Condition>> Read(IEnumerable<ConditionField> rows)
    {
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        foreach (var row in rows.Where(r => !r.IsEmpty).Take(Most))
        {
            var due = row.Kind is ConditionKind.Dated ? TypedDay.Read(row.Due) : null;
            if (row.Kind is ConditionKind.Dated && !string.IsNullOrWhiteSpace(row.Due) && due is null) return Refuse.DateMalformed("条件の期限") with { Field = "conditions" };
            conditions.Add(new Condition(0, row.Text!.Trim(), row.Kind, due));
        }

        return conditions.ToImmutable();
    }
}
