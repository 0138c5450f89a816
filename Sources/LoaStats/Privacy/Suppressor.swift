/// Decides what of a ``CellSystem`` is hidden, so that nobody can compute what is.
///
/// **What readers are taken to know**: every shown value and share; all relations; that counts are not negative; the
/// marks and their rules, so that a cell marked “dưới 5” lies in 1…4 and a cell with the neutral mark does not (or it
/// would have the other mark); that shares are printed from a denominator of ten on. They are taken to compute
/// anything that follows, over whole numbers.
///
/// **What is guaranteed** when ``SuppressionPlan/faults`` is empty:
/// 1. No hidden cell has only one possible value.
/// 2. A sensitive cell, shown as “dưới k+1” or never printed at all, leaves a reader with a smallest and a largest
///    possible value that span at least k − 1 values, and at least two: all of 1…k but one.
/// 3. A cell hidden by force (dominance) has possible values at least a tenth of its value apart.
/// Zero is shown, unless it is the value of a figure without a threshold that is hidden to protect others.
/// Outside the guarantee: what people know from elsewhere, such as their own share of a cell; which of the possible
/// values is the likeliest; and what follows from knowing the costs, by which the cells to be hidden are chosen.
///
/// **How it is kept**: by proofs, not by trying attacks. For each hidden cell the search exhibits a *witness*: another
/// whole table that agrees with everything published and differs in that cell. With a witness in hand no method
/// whatever can determine the cell. Cells that a witness changes and that were to be shown become hidden, and the same
/// witness protects them. Hiding more only adds to what readers must reckon with, so a witness stays valid, and one
/// pass suffices. ``SuppressionAudit`` checks the witnesses against the finished plan from scratch.
///
/// **The marks**: a sensitive cell prints “dưới k+1”, all other hidden cells one neutral mark, the same for dominance
/// and for the protection of others. Zeros of cells with a threshold are never hidden, and readers are taken to know
/// that a neutral cell lies above k. There is one exception: where “dưới” itself would tell too much, as of the sum in
/// 1 + 1 + 1 + 1 = 4 with every part and the sum “dưới 5”, a sensitive cell has the neutral mark, so for readers a
/// neutral cell may be anything but zero.
///
/// **Editions**: readers keep what they got. Whoever publishes again from grown or mended data gives the cells that stood
/// in an earlier edition what became of them (``CellSystem/Earlier``), and keeps cells whose old value was mended, too.
///
/// The result does not depend on the order of relations; among equally good choices the earlier cell is hidden.
public enum Suppressor {
    /// Plans what to hide.
    ///
    /// - Parameter witnesses: Proofs found for an earlier edition with the same cells; those that still hold are kept.
    public static func solve(_ system: CellSystem, knowing witnesses: [SuppressionPlan.Witness] = []) -> SuppressionPlan {
        var run = SuppressionRun(system)
        let broken = system.brokenRelations
        if broken.isEmpty {
            run.recall(witnesses)
            run.run()
        }
        return run.plan(broken)
    }
}
