namespace Assay.Ledger.Records;

/// <summary>What opens a <see cref="Records.Sealed"/> field: the salt and the text. Kept in the vault, never in an envelope.</summary>
/// <param name="Commitment">The field as the envelope holds it.</param>
/// <param name="Kind">The record kind's name, part of what is committed to.</param>
/// <param name="Field">Dotted path of the field in the predicate: <c>actor.name</c>, <c>body.choice</c>.</param>
/// <param name="Salt">32 random bytes, fresh for each field.</param>
/// <param name="Text">The personal text.</param>
/// <param name="Person">Whose text it is: destroying this person's vault key erases it.</param>
public sealed record Opening(Sealed Commitment, string Kind, string Field, ReadOnlyMemory<byte> Salt, string Text, string Person);
