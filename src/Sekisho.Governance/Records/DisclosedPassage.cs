namespace Sekisho.Governance.Records;

/// <summary>A passage as it is disclosed: what is blacked out is not in it any more.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Section">What part of the case it stands in.</param>
/// <param name="Title">What it is.</param>
/// <param name="Text">What it says, with <see cref="BlackOut.Mark"/> in place of what is not disclosed.</param>
/// <param name="Ground">Why something is not disclosed; null where all is.</param>
/// <param name="Clause">The clause of the ordinance, such as 第7条第2号.</param>
/// <param name="Whole">Whether all of it is blacked out.</param>
public sealed record DisclosedPassage(int Number, string Section, string Title, string Text, DisclosureGround? Ground, string Clause, bool Whole);
