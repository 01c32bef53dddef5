using System.Diagnostics.CodeAnalysis;

namespace Sekisho.Governance.Refusals;

/// <summary>A value, or the refusal of it.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T value) => this.value = value;

    private Result(Refusal refusal) => Refusal = refusal;

    /// <summary>Why there is no value; null where there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"{Refusal.Code}: {Refusal.Sentence}");

    /// <summary>Whether it was refused.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool Refused => Refusal is not null;

    /// <summary>A value is a result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructors are the conversions; a second name would only be read less.")]
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>A refusal is a result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "As above.")]
    public static implicit operator Result<T>(Refusal refusal) => new(refusal);
}
