namespace Assay.Retire.Legacy;

/// <summary>A model on the register.</summary>
/// <param name="Name">The name that it is known by.</param>
/// <param name="ReviewBy">The day by which it is looked at again.</param>
/// <param name="IsOver">Whether it is out of use.</param>
/// <param name="IsOverdue">Whether that day has passed and it is in use.</param>
/// <param name="Record">The newest entry.</param>
public sealed record LegacyEntry(string Name, DateOnly ReviewBy, bool IsOver, bool IsOverdue, string Record);
