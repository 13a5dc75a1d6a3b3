namespace Assay.Retire.Records;

/// <summary>What became of an asset.</summary>
public enum AssetFate
{
    /// <summary>Its content is no longer in the home; its digest stays in the records.</summary>
    Gone,

    /// <summary>It would have gone: this was a rehearsal.</summary>
    WouldGo,

    /// <summary>It is kept: its time has not come, or no retention was stated.</summary>
    Kept,

    /// <summary>It is kept because others use the same content.</summary>
    Shared,

    /// <summary>It is kept by a legal hold.</summary>
    Held,

    /// <summary>It is kept for now: a server still writes it.</summary>
    Written,
}
