namespace Assay.Tracking.Access;

/// <summary>What somebody is to a project, or to all of a server's. The words stand in records.</summary>
public enum Role
{
    /// <summary>Shows what they can do: claims their own evidence.</summary>
    Candidate,

    /// <summary>Builds, ships and watches models.</summary>
    Engineer,

    /// <summary>Answers for the work of others: approves, lets an item be for a while, confirms what they saw.</summary>
    Manager,

    /// <summary>Approves or rejects what others ask for, and confirms what they saw.</summary>
    Reviewer,

    /// <summary>Accepts or rejects the claims of others.</summary>
    Assessor,

    /// <summary>Sees everything, who may do what and who came in included, and changes nothing.</summary>
    Auditor,

    /// <summary>May do everything, and says who may do what.</summary>
    Admin,
}
