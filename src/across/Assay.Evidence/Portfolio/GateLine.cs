namespace Assay.Evidence.Portfolio;

/// <summary>A line of a gateway checklist, judged.</summary>
/// <param name="Id">Its identifier in the list.</param>
/// <param name="Title">What has to hold.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Reason">Why it does not; what it rests on when it does.</param>
/// <param name="Assumed">Whether Assay assumes the line: nobody published it.</param>
public sealed record GateLine(string Id, string Title, bool Holds, string Reason, bool Assumed);
