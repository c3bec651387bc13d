<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AcceptanceFields</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Why the risk can be taken, and what compensates for it. It goes on record under your name.</source>
        <translation>填写可接受该风险的理由及补偿措施。将以当前账号的名义记录在案。</translation>
    </message>
    <message>
        <source>Say why the risk can be taken.</source>
        <translation>请填写可接受该风险的理由。</translation>
    </message>
    <message>
        <source>Holds &amp;until</source>
        <translation>有效期至(&amp;U)</translation>
    </message>
    <message>
        <source>Name the last day it holds, from %1 to %2.</source>
        <translation>请填写最后有效日，自%1至%2。</translation>
    </message>
</context>
<context>
    <name>AcceptanceState</name>
    <message>
        <source>Holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>AccountAdministration</name>
    <message>
        <source>There is an account %1 already. Choose another name.</source>
        <translation>账号%1已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>This account is not in the workspace.</source>
        <translation>此账号不在工作区中。</translation>
    </message>
    <message>
        <source>Somebody changed the account %1 meanwhile. Look at it again.</source>
        <translation>账号%1已被他人修改。请重新查看。</translation>
    </message>
    <message>
        <source>The workspace needs at least one active administrator.</source>
        <translation>工作区至少需要一个已启用的管理员。</translation>
    </message>
    <message>
        <source>%1 does not change the name it is shown under: what it said under the old name could be confirmed under the new one. Have another administrator change it.</source>
        <translation>%1不能修改自己的显示名称：以原名称作出的内容可能被以新名称确认。请由其他管理员修改。</translation>
    </message>
    <message>
        <source>%1 has no role yet. Choose one that counts everywhere, or one for an app or a unit.</source>
        <translation>%1还没有角色。请选择一个全局角色，或限定于某个应用或部门的角色。</translation>
    </message>
    <message>
        <source>The role %1 is given twice for %2. Take one of them away.</source>
        <translation>角色“%1”对%2重复授予，请删除其中一个。</translation>
    </message>
    <message>
        <source>An administrator is one everywhere, not for %1 only.</source>
        <translation>管理员只能是全局角色，不能仅限%1。</translation>
    </message>
    <message>
        <source>%1 works with the account %2, so it is nobody else&apos;s further account.</source>
        <translation>%1使用账号%2，该账号不能再作为他人的其他账号。</translation>
    </message>
    <message>
        <source>Nobody says whose account their own is: two accounts of one person count as one. Have another administrator say it of %1.</source>
        <translation>不能自行登记本人账号的所属人员：同一人的多个账号按一人计算。请由其他管理员登记账号%1的所属人员。</translation>
    </message>
</context>
<context>
    <name>AccountRepository</name>
    <message>
        <source>There is no active account %1 here. There are: %2.</source>
        <translation>此处没有已启用的账号%1。现有账号：%2。</translation>
    </message>
    <message>
        <source>This account is not in the workspace.</source>
        <translation>此账号不在工作区中。</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Create the workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Change an account</source>
        <translation>修改账号</translation>
    </message>
    <message>
        <source>Publish a library</source>
        <translation>发布要求库</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>添加部门</translation>
    </message>
    <message>
        <source>Change a department</source>
        <translation>修改部门</translation>
    </message>
    <message>
        <source>Remove a department</source>
        <translation>移除部门</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Add an app</source>
        <translation>添加应用</translation>
    </message>
    <message>
        <source>Change an app</source>
        <translation>修改应用</translation>
    </message>
    <message>
        <source>Add a release</source>
        <translation>添加版本</translation>
    </message>
    <message>
        <source>Change a release</source>
        <translation>修改版本</translation>
    </message>
    <message>
        <source>Decide applicability</source>
        <translation>决定适用性</translation>
    </message>
    <message>
        <source>Withdraw an applicability decision</source>
        <translation>撤销适用性决定</translation>
    </message>
    <message>
        <source>Record an assessment</source>
        <translation>记录测评</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Change evidence details</source>
        <translation>修改证据信息</translation>
    </message>
    <message>
        <source>Link evidence</source>
        <translation>关联证据</translation>
    </message>
    <message>
        <source>Unlink evidence</source>
        <translation>取消关联证据</translation>
    </message>
    <message>
        <source>Open a finding</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>Change a finding</source>
        <translation>修改问题</translation>
    </message>
    <message>
        <source>Re-test a finding</source>
        <translation>复测问题</translation>
    </message>
    <message>
        <source>Accept a risk</source>
        <translation>接受风险</translation>
    </message>
    <message>
        <source>Decide a gate</source>
        <translation>决定门禁</translation>
    </message>
    <message>
        <source>Renew a risk acceptance</source>
        <translation>续期风险接受</translation>
    </message>
    <message>
        <source>Withdraw a risk acceptance</source>
        <translation>撤回风险接受</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Move a release to another library version</source>
        <translation>版本改用另一版要求库</translation>
    </message>
    <message>
        <source>Confirm an earlier phase&apos;s judgement</source>
        <translation>确认前序阶段的判定</translation>
    </message>
    <message>
        <source>Confirm a profile&apos;s answers</source>
        <translation>确认应用画像的回答</translation>
    </message>
    <message>
        <source>Confirm an applicability decision</source>
        <translation>确认适用性决定</translation>
    </message>
    <message>
        <source>Draw a threat model</source>
        <translation>绘制威胁模型</translation>
    </message>
    <message>
        <source>Import a threat model</source>
        <translation>导入威胁模型</translation>
    </message>
    <message>
        <source>Confirm the threat model of the release before</source>
        <translation>确认沿用上一版本的威胁模型</translation>
    </message>
    <message>
        <source>Look through a threat model</source>
        <translation>查看威胁模型</translation>
    </message>
    <message>
        <source>Add a threat</source>
        <translation>新增威胁</translation>
    </message>
    <message>
        <source>Change a threat</source>
        <translation>修改威胁</translation>
    </message>
    <message>
        <source>Answer a threat</source>
        <translation>答复威胁</translation>
    </message>
    <message>
        <source>Confirm that a threat is not applicable</source>
        <translation>确认威胁不适用</translation>
    </message>
    <message>
        <source>Accept a threat&apos;s risk</source>
        <translation>接受威胁的风险</translation>
    </message>
    <message>
        <source>Add a countermeasure</source>
        <translation>新增应对措施</translation>
    </message>
    <message>
        <source>Change a countermeasure</source>
        <translation>修改应对措施</translation>
    </message>
    <message>
        <source>Record a countermeasure&apos;s test</source>
        <translation>登记应对措施的测试结果</translation>
    </message>
    <message>
        <source>Publish a threat library</source>
        <translation>发布威胁库</translation>
    </message>
    <message>
        <source>Begin a draft of a threat library</source>
        <translation>新建威胁库草稿</translation>
    </message>
    <message>
        <source>Change a draft of a threat library</source>
        <translation>修改威胁库草稿</translation>
    </message>
    <message>
        <source>Discard a draft of a threat library</source>
        <translation>放弃威胁库草稿</translation>
    </message>
    <message>
        <source>Move a threat model to another library version</source>
        <translation>威胁模型改用另一版威胁库</translation>
    </message>
    <message>
        <source>Submit an assessment for review</source>
        <translation>提交测评供复核</translation>
    </message>
    <message>
        <source>Withdraw a submitted assessment</source>
        <translation>撤回已提交的测评</translation>
    </message>
    <message>
        <source>Accept an assessment</source>
        <translation>复核通过一项测评</translation>
    </message>
    <message>
        <source>Return an assessment</source>
        <translation>退回一项测评</translation>
    </message>
    <message>
        <source>Ask about an assessment</source>
        <translation>就一项测评提问</translation>
    </message>
    <message>
        <source>Withdraw a review</source>
        <translation>撤回复核意见</translation>
    </message>
    <message>
        <source>Draw a sample to review</source>
        <translation>抽取复核样本</translation>
    </message>
    <message>
        <source>Say whether gates ask for reviews</source>
        <translation>设定门禁是否查验复核</translation>
    </message>
    <message>
        <source>Add a component to a release</source>
        <translation>为版本添加组件</translation>
    </message>
    <message>
        <source>Take a component off a release</source>
        <translation>从版本中移除组件</translation>
    </message>
    <message>
        <source>Record a vulnerability</source>
        <translation>登记漏洞</translation>
    </message>
    <message>
        <source>Change a vulnerability</source>
        <translation>修改漏洞</translation>
    </message>
    <message>
        <source>Withdraw a vulnerability</source>
        <translation>撤回漏洞</translation>
    </message>
    <message>
        <source>Decide about a vulnerability</source>
        <translation>判定漏洞影响</translation>
    </message>
    <message>
        <source>Replace evidence</source>
        <translation>替换证据</translation>
    </message>
    <message>
        <source>Retire evidence</source>
        <translation>停用证据</translation>
    </message>
    <message>
        <source>Reinstate evidence</source>
        <translation>恢复使用证据</translation>
    </message>
    <message>
        <source>Confirm an assessment on new evidence</source>
        <translation>按新证据确认测评结果</translation>
    </message>
    <message>
        <source>Comment on a finding</source>
        <translation>评论问题</translation>
    </message>
    <message>
        <source>Attach evidence to a finding</source>
        <translation>为问题附证据</translation>
    </message>
    <message>
        <source>Merge findings</source>
        <translation>合并问题</translation>
    </message>
    <message>
        <source>Split a merged finding</source>
        <translation>拆分已合并的问题</translation>
    </message>
    <message>
        <source>Import a tool&apos;s report</source>
        <translation>导入工具报告</translation>
    </message>
    <message>
        <source>Map a tool&apos;s rule</source>
        <translation>映射工具规则</translation>
    </message>
    <message>
        <source>Change the mapping of a tool&apos;s rule</source>
        <translation>修改工具规则的映射</translation>
    </message>
    <message>
        <source>Remove the mapping of a tool&apos;s rule</source>
        <translation>移除工具规则的映射</translation>
    </message>
    <message>
        <source>Bring the test plan up to date</source>
        <translation>更新测试计划</translation>
    </message>
    <message>
        <source>Add a test case</source>
        <translation>新增测试用例</translation>
    </message>
    <message>
        <source>Change a test case</source>
        <translation>修改测试用例</translation>
    </message>
    <message>
        <source>Record test results</source>
        <translation>记录测试结果</translation>
    </message>
    <message>
        <source>Record a sampling</source>
        <translation>记录抽样</translation>
    </message>
    <message>
        <source>Set the first administrator&apos;s password</source>
        <translation>设置首位管理员的口令</translation>
    </message>
    <message>
        <source>Change one&apos;s own password</source>
        <translation>修改本人口令</translation>
    </message>
    <message>
        <source>Set another account&apos;s password</source>
        <translation>设置其他账号的口令</translation>
    </message>
    <message>
        <source>Unlock an account</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>Enter a wrong password</source>
        <translation>口令输入错误</translation>
    </message>
    <message>
        <source>Lock an account after wrong passwords</source>
        <translation>口令多次错误，锁定账号</translation>
    </message>
    <message>
        <source>Change the password policy</source>
        <translation>修改口令策略</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Change a post</source>
        <translation>修改岗位</translation>
    </message>
    <message>
        <source>Remove a post</source>
        <translation>删除岗位</translation>
    </message>
    <message>
        <source>Record a period of service</source>
        <translation>登记任职期间</translation>
    </message>
    <message>
        <source>Change a period of service</source>
        <translation>修改任职期间</translation>
    </message>
    <message>
        <source>Remove a period of service</source>
        <translation>删除任职期间</translation>
    </message>
    <message>
        <source>Assign a person</source>
        <translation>安排任职</translation>
    </message>
    <message>
        <source>Change an assignment</source>
        <translation>修改任职</translation>
    </message>
    <message>
        <source>End an assignment</source>
        <translation>结束任职</translation>
    </message>
    <message>
        <source>Remove an assignment</source>
        <translation>删除任职记录</translation>
    </message>
    <message>
        <source>Arrange a delegation</source>
        <translation>安排代理</translation>
    </message>
    <message>
        <source>Change a delegation</source>
        <translation>修改代理</translation>
    </message>
    <message>
        <source>Remove a delegation</source>
        <translation>删除代理</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Change a document</source>
        <translation>修改文件</translation>
    </message>
    <message>
        <source>Withdraw a document</source>
        <translation>作废文件</translation>
    </message>
    <message>
        <source>Add an outsourcing contract</source>
        <translation>添加外包合同</translation>
    </message>
    <message>
        <source>Change an outsourcing contract</source>
        <translation>修改外包合同</translation>
    </message>
    <message>
        <source>Withdraw an outsourcing contract</source>
        <translation>作废外包合同</translation>
    </message>
    <message>
        <source>Add a critical operation</source>
        <translation>添加关键操作</translation>
    </message>
    <message>
        <source>Change a critical operation</source>
        <translation>修改关键操作</translation>
    </message>
    <message>
        <source>Withdraw a critical operation</source>
        <translation>作废关键操作</translation>
    </message>
    <message>
        <source>Add a coding standard</source>
        <translation>添加编码规范</translation>
    </message>
    <message>
        <source>Change a coding standard</source>
        <translation>修改编码规范</translation>
    </message>
    <message>
        <source>Withdraw a coding standard</source>
        <translation>作废编码规范</translation>
    </message>
    <message>
        <source>Add a reusable module</source>
        <translation>添加通用模块</translation>
    </message>
    <message>
        <source>Change a reusable module</source>
        <translation>修改通用模块</translation>
    </message>
    <message>
        <source>Withdraw a reusable module</source>
        <translation>作废通用模块</translation>
    </message>
    <message>
        <source>Record a code review</source>
        <translation>登记代码评审</translation>
    </message>
    <message>
        <source>Change a code review</source>
        <translation>修改代码评审</translation>
    </message>
    <message>
        <source>Withdraw a code review</source>
        <translation>作废代码评审</translation>
    </message>
    <message>
        <source>Note what a release uses</source>
        <translation>登记版本所用规范或模块</translation>
    </message>
    <message>
        <source>Change what a release uses</source>
        <translation>修改版本所用规范或模块</translation>
    </message>
    <message>
        <source>Take off what a release uses</source>
        <translation>取消版本所用规范或模块</translation>
    </message>
    <message>
        <source>Submit a gate for signature</source>
        <translation>提交门禁签署</translation>
    </message>
    <message>
        <source>Sign a gate</source>
        <translation>签署门禁</translation>
    </message>
    <message>
        <source>Re-open a gate</source>
        <translation>重新打开门禁</translation>
    </message>
    <message>
        <source>Make a signing key</source>
        <translation>生成签名密钥</translation>
    </message>
    <message>
        <source>Revoke a signing key</source>
        <translation>吊销签名密钥</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>ActionEntries</name>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
</context>
<context>
    <name>AnswerDuties</name>
    <message>
        <source>To answer “%1” with yes takes requirements away. Give the reason.</source>
        <translation>“%1”回答“是”将使部分要求不适用，请说明理由。</translation>
    </message>
    <message>
        <source>To answer “%1” with no takes requirements away. Give the reason.</source>
        <translation>“%1”回答“否”将使部分要求不适用，请说明理由。</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>“%1” has no answer that is to be confirmed.</source>
        <translation>“%1”没有待确认的回答。</translation>
    </message>
    <message>
        <source>“%1” was answered by %2. Another person confirms it.</source>
        <translation>“%1”由%2回答，须由另一人确认。</translation>
    </message>
    <message>
        <source>“%1” is answered with yes and “%2” with no, but an app with the first has the second too. Correct one of the two answers.</source>
        <translation>“%1”回答“是”而“%2”回答“否”，二者矛盾：有前者必有后者。请更正其中一项回答。</translation>
    </message>
    <message>
        <source>“%1” cannot be answered with no: each requirement that is left out of those needs a reason of its own. Answer with yes, then decide on the applicability of each.</source>
        <translation>“%1”不能回答“否”：其中每一项不选用的要求均须单独说明理由。请回答“是”，再逐项作出适用性决定。</translation>
    </message>
</context>
<context>
    <name>ApkReader</name>
    <message>
        <source>What apksigner says of the package is not understood, so nothing is known of its signature.</source>
        <translation>无法识别 apksigner 的输出，安装包的签名情况不明。</translation>
    </message>
</context>
<context>
    <name>AppKind</name>
    <message>
        <source>Native app</source>
        <translation>原生应用</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>WeChat app</source>
        <translation>微信应用</translation>
    </message>
    <message>
        <source>H5</source>
        <translation>H5</translation>
    </message>
</context>
<context>
    <name>AppLeads</name>
    <message>
        <source>%1 decides gates of the apps assigned to it only, and nobody is assigned to %2. Have its responsible person or a deputy named there, or a security manager decide.</source>
        <translation>%1只能决定所负责应用的门禁，而%2尚未指定负责人。请为该应用指定责任人或代理责任人，或由安全经理决定。</translation>
    </message>
    <message>
        <source>%1 decides gates of the apps assigned to it only. Those of %2 are decided by %3, or by a security manager.</source>
        <translation>%1只能决定所负责应用的门禁。%2的门禁由%3或安全经理决定。</translation>
    </message>
    <message>
        <source>%1 leads %2 and does not decide its tier alone. Have somebody else decide it, or leave the tier as suggested.</source>
        <translation>%1是%2的负责人，不能自行确定其分级。请由他人确定，或采用建议的分级。</translation>
    </message>
    <message>
        <source>%1 does not say who answers for %2 or stands in there: that decides whose gates they are. Have a security manager assign it.</source>
        <translation>%1不能指定%2的责任人或代理责任人：这决定由谁裁决其门禁。请由安全经理指定。</translation>
    </message>
    <message>
        <source>%1 neither takes %2 over nor hands it over: a lead would be rid of its duties by stepping down. Have another security manager assign it.</source>
        <translation>%1不能自行接手或移交%2：负责人可借此卸去职责限制。请由其他安全经理指定。</translation>
    </message>
    <message>
        <source>%1 leads %2 and does not lower its tier alone, which this would do: from %3 to %4. Have somebody else enter it.</source>
        <translation>%1是%2的负责人，不能自行降低其分级；此次修改会使其从%3级降为%4级。请由他人录入。</translation>
    </message>
    <message>
        <source>%1 does not decide on a lower tier than the one suggested: less is asked of the app then. Have it decided by somebody who may decide applicability, or leave the tier as suggested.</source>
        <translation>%1不能将分级定得低于建议的分级：对应用的要求会因此减少。请由有权决定适用性的人员确定，或采用建议的分级。</translation>
    </message>
</context>
<context>
    <name>AppRepository</name>
    <message>
        <source>The release chosen as the current one is not one of this app&apos;s. Choose another one.</source>
        <translation>选为当前版本的版本不属于此应用。请另选一个。</translation>
    </message>
    <message>
        <source>The code %1 belongs to the app %2 already. Choose another code.</source>
        <translation>代码%1已被应用%2使用。请换一个代码。</translation>
    </message>
    <message>
        <source>This app is no longer there.</source>
        <translation>此应用已不存在。</translation>
    </message>
    <message>
        <source>There is no app %1: the portfolio is empty. Add the app first.</source>
        <translation>没有应用%1：应用组合为空。请先添加应用。</translation>
    </message>
    <message>
        <source>There is no app %1. The portfolio lists the codes there are: %2.</source>
        <translation>没有应用%1。应用组合中现有代码：%2。</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile. Look at it again, then repeat your change.</source>
        <translation>%1已被他人修改。请重新查看后再次修改。</translation>
    </message>
    <message>
        <source>%1 has a release, and what was recorded of it stays. Retire the app instead.</source>
        <translation>%1已有版本，相关记录须予保留。请改为将该应用退出。</translation>
    </message>
    <message>
        <source>%1 has critical operations on record, and they stay. Retire the app instead.</source>
        <translation>%1已登记关键操作，须予保留。请改为退出该应用。</translation>
    </message>
    <message>
        <source>People are or were assigned to %1, and that stays on record. Retire the app instead.</source>
        <translation>%1有现任或曾任人员，任职记录须保留。请改为下线该应用。</translation>
    </message>
</context>
<context>
    <name>AppRules</name>
    <message>
        <source>Choose at least one platform the app runs on: %1.</source>
        <translation>请至少选择一个应用运行的平台：%1。</translation>
    </message>
    <message>
        <source>An app of the kind “%1” runs on: %2. What does not fit: %3. Change the kind or the platforms.</source>
        <translation>“%1”类应用可运行的平台：%2。不相符的平台：%3。请修改应用类型或平台。</translation>
    </message>
    <message>
        <source>The app profile has no such flag: %1. The flags are: %2.</source>
        <translation>应用画像中没有此项：%1。可用的项：%2。</translation>
    </message>
    <message>
        <source>Filing %1 is for %2, where an app of the kind “%3” does not run. Choose one of: %4.</source>
        <translation>备案%1适用于%2，而“%3”类应用不在该平台运行。请从以下平台中选择：%4。</translation>
    </message>
    <message>
        <source>A tier that a person decides needs a reason. Say why this app belongs to tier %1, or take the suggested tier.</source>
        <translation>人工确定级别须说明理由。请说明该应用为何定为%1级，或采用建议的级别。</translation>
    </message>
</context>
<context>
    <name>AppStatus</name>
    <message>
        <source>Proposed</source>
        <translation>拟建</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>已准入</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation>退出中</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已退出</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>ApplicabilityRepository</name>
    <message>
        <source>Whether a requirement applies is decided for a release. Name the release.</source>
        <translation>要求的适用性按版本决定。请指定版本。</translation>
    </message>
    <message>
        <source>%1 is assessed once for the whole organisation and %2 inherits the result, so it cannot be decided here.</source>
        <translation>%1由组织统一测评一次，%2沿用其结果，因此不能在此决定。</translation>
    </message>
    <message>
        <source>Say why %1 is to apply or not: a decision needs a reason on record.</source>
        <translation>请说明%1适用或不适用的理由：决定须有理由记录在案。</translation>
    </message>
    <message>
        <source>There is no decision on %1 to take back.</source>
        <translation>%1没有可撤销的决定。</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>There is no decision on %1 to carry over.</source>
        <translation>%1没有可以结转的适用性决定。</translation>
    </message>
    <message>
        <source>%1 is left out with the same reason as %2. Say why this one is left out.</source>
        <translation>%1的理由与%2相同。请单独说明该项不选用的理由。</translation>
    </message>
    <message>
        <source>Somebody decided on %1 meanwhile. Look at it again, then confirm.</source>
        <translation>其间有人对%1作了新的决定。请查看后再确认。</translation>
    </message>
    <message>
        <source>The decision on %1 needs no confirmation.</source>
        <translation>对%1的决定无需确认。</translation>
    </message>
    <message>
        <source>%1 decided on %2. Another person confirms it.</source>
        <translation>对%2的决定由%1作出，须由另一人确认。</translation>
    </message>
    <message>
        <source>The decision on %1 was taken back meanwhile. Look at it again, then decide.</source>
        <translation>其间对%1的决定已被撤销。请查看后再作决定。</translation>
    </message>
    <message>
        <source>%1 decided meanwhile that %2 applies: %3. Look at it again, then decide.</source>
        <translation>其间%1已决定%2适用，理由：%3。请查看后再作决定。</translation>
    </message>
    <message>
        <source>%1 decided meanwhile that %2 does not apply: %3. Look at it again, then decide.</source>
        <translation>其间%1已决定%2不适用，理由：%3。请查看后再作决定。</translation>
    </message>
</context>
<context>
    <name>ArchiveListing</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>AssessmentDuties</name>
    <message>
        <source>%1 is neither an account nor a person of this workspace. Add the person, or name an outside body as such.</source>
        <translation>%1既不是本工作区的账号，也不是其中的人员。请先登记该人员；如为外部机构，请注明。</translation>
    </message>
    <message>
        <source>%1 cannot be recorded as “%2” while a finding on it is not closed: %3. Have it re-tested first, or judge what falls short.</source>
        <translation>%1仍有未闭环的问题（%3），不能记录为“%2”。请先完成复测，或按实际不足判定。</translation>
    </message>
    <message>
        <source>%1 reviewed the assessment of %2 and does not change it. Return it with a reason; the assessor does.</source>
        <translation>%1已复核%2的测评，不得修改。请写明理由退回，由测评人修改。</translation>
    </message>
</context>
<context>
    <name>AssessmentPaste</name>
    <message>
        <source>column %1</source>
        <translation>第%1列</translation>
    </message>
    <message>
        <source>There is no requirement “%1” here.</source>
        <translation>此处没有要求“%1”。</translation>
    </message>
    <message>
        <source>“%1” can mean any of these: %2. Write the one that is meant.</source>
        <translation>“%1”可能指：%2。请写明是哪一条。</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>It does not say which requirement it is about.</source>
        <translation>未写明是哪一条要求。</translation>
    </message>
    <message>
        <source>Row %1 is about the same requirement, and that one counts.</source>
        <translation>第%1行已是同一要求，以该行为准。</translation>
    </message>
    <message>
        <source>There is no row left for it in the list.</source>
        <translation>列表中已没有可对应的行。</translation>
    </message>
    <message>
        <source>There are no cells to paste. Copy some from a spreadsheet first.</source>
        <translation>没有可粘贴的单元格。请先在电子表格中复制。</translation>
    </message>
    <message>
        <source>These are %1 rows; at most %2 are pasted at once.</source>
        <translation>共%1行；一次最多粘贴%2行。</translation>
    </message>
    <message>
        <source>None of these columns is recorded: %1. Select the cell that the first one belongs in, or copy the names of the columns as well.</source>
        <translation>这些列均不能写入：%1。请选中首列应写入的单元格，或连同列名一起复制。</translation>
    </message>
    <message>
        <source>These cells do not say which requirements they are about. Put their keys or clauses into the first column.</source>
        <translation>这些单元格未写明对应哪些要求。请在第一列写上要求编号或条款号。</translation>
    </message>
</context>
<context>
    <name>AssessmentPlan</name>
    <message>
        <source>It was cancelled; nothing is recorded.</source>
        <translation>已取消，未作任何记录。</translation>
    </message>
</context>
<context>
    <name>AssessmentRepository</name>
    <message>
        <source>%1 was assessed by %2 in the meantime. Look at what is recorded now, then record yours again.</source>
        <translation>%1已由%2先行测评。请查看现有记录后再重新记录。</translation>
    </message>
    <message>
        <source>There is no such assessment in this workspace.</source>
        <translation>本工作区中没有该测评记录。</translation>
    </message>
    <message>
        <source>The assessment of %1 is no longer there. Look at it again.</source>
        <translation>%1的测评记录已不存在。请重新查看。</translation>
    </message>
    <message>
        <source>%1 is not judged before the phase “%2”, or not by a method that counts there. Judge it there.</source>
        <translation>%1在“%2”阶段之前尚未判定，或所用方法在该阶段无效，请在该阶段重新测评。</translation>
    </message>
    <message>
        <source>What an earlier phase found of %1 has changed in the meantime. Look at it before you confirm it.</source>
        <translation>%1的前序判定已有变化，请先查看再确认。</translation>
    </message>
    <message>
        <source>At tier %1 it takes two people to say that %2 does not apply. Decide on its applicability instead; another person then confirms the decision.</source>
        <translation>%1级应用须由两人认定%2不适用。请改为作出适用性决定，再由另一人确认。</translation>
    </message>
    <message>
        <source>%1 is one of the requirements that the owner of the app selects. To leave it out, decide on its applicability and give the reason.</source>
        <translation>%1属于由应用所有者选用的要求。如不选用，请作出适用性决定并说明理由。</translation>
    </message>
</context>
<context>
    <name>AssessmentRule</name>
    <message>
        <source>%1 is assessed once for all phases of every release. Leave the phase out.</source>
        <translation>%1为组织级要求，对全部版本的各阶段只测评一次，请勿填写阶段。</translation>
    </message>
    <message>
        <source>Each phase judges %1 for itself. Say for which: %2.</source>
        <translation>%1由各阶段分别判定，请指明阶段：%2。</translation>
    </message>
    <message>
        <source>%1 is not due in the phase “%2”. It is due in: %3.</source>
        <translation>%1不在“%2”阶段应完成，其应完成阶段为：%3。</translation>
    </message>
    <message>
        <source>Say what was looked at (object, sample, version) before %1 is recorded as “%2”.</source>
        <translation>将%1判为“%2”之前，请填写测评对象（对象、样本、版本）。</translation>
    </message>
    <message>
        <source>Say by which method %1 was assessed. Here counts: %2.</source>
        <translation>请选择%1所用的测评方法。本阶段有效的方法：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be recorded as “%2” by %3 alone. Here counts: %4.</source>
        <translation>仅凭%3不能将%1判为“%2”。本阶段有效的方法：%4。</translation>
    </message>
    <message>
        <source>Say in the result record why %1 is not applicable.</source>
        <translation>请在结果记录中说明%1不适用的理由。</translation>
    </message>
    <message>
        <source>Say in the result record what was found before %1 is recorded as “%2”.</source>
        <translation>将%1判为“%2”之前，请在结果记录中填写测评发现。</translation>
    </message>
    <message>
        <source>Choose how high the risk is: %1 is recorded as non-compliant.</source>
        <translation>请选择风险等级：%1判为不符合。</translation>
    </message>
    <message>
        <source>%1 is recorded as “%2”, which leaves no risk. Leave the risk out, or judge what falls short.</source>
        <translation>%1判为“%2”，不存在风险。请勿填写风险等级，或改判不足之处。</translation>
    </message>
</context>
<context>
    <name>AssessmentSubjects</name>
    <message>
        <source>There is no such requirement in this workspace.</source>
        <translation>此工作区中没有该要求。</translation>
    </message>
    <message>
        <source>There is no such release in this workspace.</source>
        <translation>此工作区中没有该版本。</translation>
    </message>
    <message>
        <source>%1 only introduces the items below it and is not assessed on its own. Choose one of those items.</source>
        <translation>%1只是其下各项的引导语，不单独测评。请选择其下的某一项。</translation>
    </message>
    <message>
        <source>%1 is assessed once for the whole organisation and every release inherits the result. Record it for the organisation, not for %2.</source>
        <translation>%1在组织级测评一次，所有版本沿用其结果。请记录到组织，而不是%2。</translation>
    </message>
    <message>
        <source>%1 is assessed for each release. Name the release it was looked at in.</source>
        <translation>%1须逐版本测评。请指明所测评的版本。</translation>
    </message>
    <message>
        <source>%1 belongs to a requirement library that %2 is not held against. Choose a requirement of its baseline.</source>
        <translation>%1所属的要求库不在%2的基线内。请选择其基线中的要求。</translation>
    </message>
</context>
<context>
    <name>AssessmentWords</name>
    <message>
        <source>“%1” is not understood as %2. Write one of: %3.</source>
        <translation>“%1”不能识别为%2。请写其中之一：%3。</translation>
    </message>
    <message>
        <source>“%1” is not understood as %2. Write some of: %3.</source>
        <translation>“%1”不能识别为%2。请从中选写：%3。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no (%2).</source>
        <translation>“%1”既不是“是”也不是“否”（%2）。</translation>
    </message>
    <message>
        <source>“%1” is no day (%2). Write it like 2026-03-02.</source>
        <translation>“%1”不是日期（%2）。请写成2026-03-02的形式。</translation>
    </message>
</context>
<context>
    <name>AssetNeed</name>
    <message>
        <source>Not rated</source>
        <translation>未评定</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>AssignmentRepository</name>
    <message>
        <source>The last day, %1, is before the first, %2.</source>
        <translation>截止日期%1早于起始日期%2。</translation>
    </message>
    <message>
        <source>Say who is assigned.</source>
        <translation>请指明任职人员。</translation>
    </message>
    <message>
        <source>An assignment is to a post, or to an app in a duty. Record the other one by itself.</source>
        <translation>一项任职只针对一个岗位，或一个应用的一项职责。另一项请单独登记。</translation>
    </message>
    <message>
        <source>Say to which post, or to which app and in which duty.</source>
        <translation>请指明岗位，或指明应用及职责。</translation>
    </message>
    <message>
        <source>The same is assigned from %1 to %2 already. Change that assignment, or end it first.</source>
        <translation>%1至%2已有相同的任职。请修改该任职，或先将其结束。</translation>
    </message>
    <message>
        <source>%1 neither takes an app over nor hands it over: duties follow from that. Have another security manager assign it.</source>
        <translation>%1不能自行接手或移交应用：相应的职责限制由此确定。请由其他安全经理安排。</translation>
    </message>
    <message>
        <source>Somebody changed this assignment meanwhile. Look at it again, then repeat your change.</source>
        <translation>他人已修改该任职。请重新查看后再修改。</translation>
    </message>
    <message>
        <source>This assignment is no longer there.</source>
        <translation>该任职记录已不存在。</translation>
    </message>
    <message>
        <source>There is no assignment %1. See them with “gatehouse-cli assignment list”.</source>
        <translation>没有任职记录%1。请用“gatehouse-cli assignment list”查看。</translation>
    </message>
    <message>
        <source>This assignment has ended on %1 already.</source>
        <translation>该任职已于%1结束。</translation>
    </message>
</context>
<context>
    <name>AuditCheckpoints</name>
    <message>
        <source>The log was signed at entry %1, and that entry is not the one that was signed.</source>
        <translation>日志在第%1条处签过名，但该条已不是当时签名的内容。</translation>
    </message>
    <message>
        <source>The signature under the log at entry %1 is not one of the key it names.</source>
        <translation>日志第%1条处的签名与其所注密钥不符。</translation>
    </message>
    <message>
        <source>The log was signed at entry %1 by a key that is not on record.</source>
        <translation>日志第%1条处的签名所用密钥没有登记。</translation>
    </message>
    <message>
        <source>The log was signed at entry %1 by a key that had been revoked.</source>
        <translation>日志第%1条处的签名所用密钥当时已被吊销。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n entry(ies) of the log is signed yet.</source>
        <translation>
            <numerusform>审计日志共%n条，尚无一条经过签名。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) after the last signature (entry %1) are signed by nobody yet.</source>
        <translation>
            <numerusform>最后一个签名（第%1条）之后有%n条日志尚无人签名。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>The check of the audit log was stopped.</source>
        <translation>审计日志检查已停止。</translation>
    </message>
    <message>
        <source>Entry %1 is one that nobody wrote: the chain of the audit log has no place for it.</source>
        <translation>第%1条不是任何人写入的：审计日志的哈希链中没有它的位置。</translation>
    </message>
</context>
<context>
    <name>AuditSegment</name>
    <message>
        <source>The segment of the audit log could not be written. Check that the disk has room.</source>
        <translation>无法写入审计日志片段。请检查磁盘空间。</translation>
    </message>
    <message>
        <source>This is no segment of an audit log, or one that is cut short: line %1 is not what it should be.</source>
        <translation>这不是审计日志片段，或文件不完整：第%1行不符合格式。</translation>
    </message>
    <message>
        <source>The audit log has entries 1 to %1; those from %2 to %3 are not there.</source>
        <translation>审计日志共有第1至%1条；没有第%2至%3条。</translation>
    </message>
</context>
<context>
    <name>AuditWorkbook</name>
    <message>
        <source>The export was stopped. Nothing was changed.</source>
        <translation>导出已停止，未作任何修改。</translation>
    </message>
    <message>
        <source>The workbook could not be written. Nothing was changed. Please report this.</source>
        <translation>工作簿未能写出，未作任何修改。请报告此问题。</translation>
    </message>
    <message>
        <source>The report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>The confidentiality</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>The assessing unit</source>
        <translation>测评单位</translation>
    </message>
</context>
<context>
    <name>BackupTarget</name>
    <message>
        <source>%1 is a folder. Name a file for the backup.</source>
        <translation>%1是文件夹，请为备份指定一个文件。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹%1不存在。</translation>
    </message>
    <message>
        <source>%1 is open in another program, so it cannot be replaced. Close it there, or choose another name for the copy.</source>
        <translation>%1正在其他程序中打开，不能替换。请先在那里关闭，或为副本另取名称。</translation>
    </message>
    <message>
        <source>Beside %1 lies the log of a database that stands or stood there, and it would be taken for the copy&apos;s. Choose another name, or move the log away.</source>
        <translation>%1旁边留有该处现有或原有数据库的日志，会被误认为副本的日志。请另取名称，或移走该日志。</translation>
    </message>
    <message>
        <source>The folder %1 is read-only. Choose another folder.</source>
        <translation>文件夹%1只读，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The backup cannot be written to %1.</source>
        <translation>备份无法写入%1。</translation>
    </message>
    <message>
        <source>Another program began to write %1 meanwhile. Choose another name for the copy.</source>
        <translation>其间另一程序已开始写入%1。请为副本另取名称。</translation>
    </message>
    <message>
        <source>A backup cannot take the place of the workspace itself.</source>
        <translation>备份不能覆盖工作区文件本身。</translation>
    </message>
    <message>
        <source>%1 belongs to the workspace %2, and nothing else is written in its place. Choose another name.</source>
        <translation>%1属于工作区%2，不会被其他文件覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 exists and is no copy of a workspace, so no backup takes its place. Choose another name.</source>
        <translation>%1已存在且不是工作区副本，备份不会覆盖它。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is another workspace, or holds work that this one does not, so no backup takes its place. Choose another name.</source>
        <translation>%1是另一个工作区，或含有当前工作区没有的内容，备份不会覆盖它。请换一个名称。</translation>
    </message>
    <message>
        <source>Another program wrote %1 meanwhile. Choose another name for the copy.</source>
        <translation>此期间另一程序已写入%1。请为副本另取名称。</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>决定后有变化</translation>
    </message>
    <message>
        <source>Awaiting signatures</source>
        <translation>待签署</translation>
    </message>
</context>
<context>
    <name>BlobStore</name>
    <message>
        <source>This content is not in the workspace.</source>
        <translation>此内容不在工作区中。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何修改。</translation>
    </message>
    <message>
        <source>The content cannot be read to its end. Try again.</source>
        <translation>内容未能完整读取。请重试。</translation>
    </message>
    <message>
        <source>The copy cannot be written. Check that the disk is not full and that you may write there.</source>
        <translation>无法写入副本。请确认磁盘未满，且有权写入该位置。</translation>
    </message>
    <message>
        <source>The stored content no longer matches its digests: the workspace file was damaged or changed by another program. Restore it from a backup.</source>
        <translation>存储的内容与其摘要值不符：工作区文件已损坏或被其他程序修改。请从备份恢复。</translation>
    </message>
    <message>
        <source>The content is too large to be shown here. Save it to a file instead.</source>
        <translation>内容过大，无法在此显示。请保存为文件查看。</translation>
    </message>
</context>
<context>
    <name>CertificateExport</name>
    <message>
        <source>Save the certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>Certificates (*.pdf)</source>
        <translation>证书 (*.pdf)</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>%1的证书</translation>
    </message>
    <message>
        <source>The certificate is at %1.</source>
        <translation>证书已保存到%1。</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>This workspace is open for reading only, so nothing can be changed.</source>
        <translation>此工作区以只读方式打开，无法修改。</translation>
    </message>
    <message>
        <source>This account is not in the workspace.</source>
        <translation>此账号不在工作区中。</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>few</source>
        <translation>少</translation>
    </message>
    <message>
        <source>many</source>
        <translation>多</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>calls for attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>passed in time</source>
        <translation>按期通过</translation>
    </message>
    <message>
        <source>passed late</source>
        <translation>逾期通过</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>under way, late</source>
        <translation>进行中（已逾期）</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>ChartPaper</name>
    <message>
        <source>The printer takes nothing. Choose another one, or print into a file.</source>
        <translation>打印机无法接收。请换一台打印机，或打印到文件。</translation>
    </message>
</context>
<context>
    <name>ChartWording</name>
    <message>
        <source>There is nothing to show here yet.</source>
        <translation>这里还没有可显示的内容。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (coverage %2)</source>
        <translation>%1（覆盖率%2）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>planned %1</source>
        <translation>计划%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>CheckSeverity</name>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>CheckSubject</name>
    <message>
        <source>Side</source>
        <translation>所属条线</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Person and app</source>
        <translation>人员与应用</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>CodeReviewResult</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Passed with remarks</source>
        <translation>有意见通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Its tier, decided against what the profile suggests; needs a reason</source>
        <translation>级别，与画像建议的级别不同时由人工确定；须说明理由</translation>
    </message>
    <message>
        <source>Why it has that tier</source>
        <translation>定为该级别的理由</translation>
    </message>
    <message>
        <source>Take the suggested tier</source>
        <translation>采用建议的级别</translation>
    </message>
    <message>
        <source>Add a filing, like authority=nifa,platform=ios,number=…,filed_on=2026-01-05,version=1.0; repeatable</source>
        <translation>添加一项备案，如 authority=nifa,platform=ios,number=…,filed_on=2026-01-05,version=1.0；可重复</translation>
    </message>
    <message>
        <source>Add a third party, like kind=outsourcing,name=…,service=…,contract=…; repeatable</source>
        <translation>添加一个第三方，如 kind=outsourcing,name=…,service=…,contract=…；可重复</translation>
    </message>
    <message>
        <source>Add where it is offered, like name=…,address=…; repeatable</source>
        <translation>添加一个分发渠道，如 name=…,address=…；可重复</translation>
    </message>
    <message>
        <source>The workspace was brought up to date; the old one is kept as %1.</source>
        <translation>工作区已升级；旧工作区保留为%1。</translation>
    </message>
    <message>
        <source>Say who you are with --as NAME. There are: %1.</source>
        <translation>请用 --as NAME 指明操作账号。现有账号：%1。</translation>
    </message>
    <message>
        <source>There is no requirement “%1”. See them with “gatehouse-cli library show”.</source>
        <translation>没有要求“%1”。可用“gatehouse-cli library show”查看。</translation>
    </message>
    <message>
        <source>There is no department “%1”. See them with “gatehouse-cli unit list”.</source>
        <translation>没有部门“%1”。可用“gatehouse-cli unit list”查看。</translation>
    </message>
    <message>
        <source>Several departments are called “%1”. Name it with those above it, like “Head office/IT”.</source>
        <translation>有多个部门名为“%1”。请连同上级部门一起写，如“总部/科技部”。</translation>
    </message>
    <message>
        <source>There is nobody called “%1”. See the people with “gatehouse-cli person list”.</source>
        <translation>没有名为“%1”的人员。可用“gatehouse-cli person list”查看。</translation>
    </message>
    <message>
        <source>Several people are called “%1”. Name the person by the uid that “gatehouse-cli person list --json” shows.</source>
        <translation>有多名人员名为“%1”。请用“gatehouse-cli person list --json”列出的 uid 指定。</translation>
    </message>
    <message>
        <source>The output could not be written. Is the disk full?</source>
        <translation>无法写入输出。磁盘是否已满？</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>无法识别：%1</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少%1。</translation>
    </message>
    <message>
        <source>%1 takes exactly one value.</source>
        <translation>%1只接受一个值。</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be given together.</source>
        <translation>%1与%2不能同时使用。</translation>
    </message>
    <message>
        <source>Add -h for help.</source>
        <translation>加 -h 查看帮助。</translation>
    </message>
    <message>
        <source>Name the workspace with -w FILE, or set GATEHOUSE_WORKSPACE.</source>
        <translation>请用 -w FILE 指定工作区，或设置 GATEHOUSE_WORKSPACE。</translation>
    </message>
    <message>
        <source>Gatehouse on the command line: mobile app compliance (JR/T 0225-2021).</source>
        <translation>守门命令行工具：移动应用合规（JR/T 0225-2021）。</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>显示程序版本</translation>
    </message>
    <message>
        <source>The release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What is assessed once for the organisation</source>
        <translation>由组织统一测评一次的内容</translation>
    </message>
    <message>
        <source>Name the release with --release CODE@VERSION, or --organisation.</source>
        <translation>请用 --release CODE@VERSION 指定版本，或使用 --organisation。</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write it like %2.</source>
        <translation>无法识别“%1”。请按%2的格式书写。</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write field=value, separated by commas; fields are %2.</source>
        <translation>无法识别“%1”。请按 field=value 书写，以逗号分隔；可用字段：%2。</translation>
    </message>
    <message>
        <source>%1=… is missing.</source>
        <translation>缺少%1=…。</translation>
    </message>
    <message>
        <source>“%1” is not one of them. Choose from: %2.</source>
        <translation>“%1”不是可选值。可选值：%2。</translation>
    </message>
    <message>
        <source>Name at least one; several are separated by commas.</source>
        <translation>请至少指定一项；多项以逗号分隔。</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write year-month-day, like 2026-03-31.</source>
        <translation>“%1”不是日期。请按年-月-日书写，如2026-03-31。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>The workspace; else the variable GATEHOUSE_WORKSPACE</source>
        <translation>工作区；未指定时取变量 GATEHOUSE_WORKSPACE</translation>
    </message>
    <message>
        <source>The language of what is said</source>
        <translation>输出信息的语言</translation>
    </message>
    <message>
        <source>The account that acts; else GATEHOUSE_ACCOUNT, else the only administrator</source>
        <translation>操作账号；未指定时取 GATEHOUSE_ACCOUNT，再取唯一的管理员</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>Show the accounts</source>
        <translation>显示账号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>What --as will take</source>
        <translation>供 --as 使用的账号名</translation>
    </message>
    <message>
        <source>The name that records and workbooks show</source>
        <translation>在记录和工作簿中显示的名称</translation>
    </message>
    <message>
        <source>Set what an account may do</source>
        <translation>设置账号的权限</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>There is no account “%1”. See them with “gatehouse-cli account list”.</source>
        <translation>没有账号“%1”。可用“gatehouse-cli account list”查看。</translation>
    </message>
    <message>
        <source>Changed the account %1.</source>
        <translation>已修改账号%1。</translation>
    </message>
    <message>
        <source>Show the app inventory</source>
        <translation>显示应用台账</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show one app with all its fields</source>
        <translation>显示一个应用的全部字段</translation>
    </message>
    <message>
        <source>The app&apos;s code</source>
        <translation>应用代码</translation>
    </message>
    <message>
        <source>Add an app to the inventory</source>
        <translation>向台账添加应用</translation>
    </message>
    <message>
        <source>Its code, short and without spaces</source>
        <translation>应用代码，应简短且不含空格</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>应用名称</translation>
    </message>
    <message>
        <source>Added %1 in tier %2: %3</source>
        <translation>已添加%1，定为%2级：%3</translation>
    </message>
    <message>
        <source>Changed %1; it is in tier %2.</source>
        <translation>已修改%1，现为%2级。</translation>
    </message>
    <message>
        <source>Change an app; what is not given stays</source>
        <translation>修改应用；未给出的内容保持不变</translation>
    </message>
    <message>
        <source>Take out all filings first</source>
        <translation>先清除全部备案</translation>
    </message>
    <message>
        <source>Take out all third parties first</source>
        <translation>先清除全部第三方</translation>
    </message>
    <message>
        <source>Take out all channels first</source>
        <translation>先清除全部渠道</translation>
    </message>
    <message>
        <source>The app inventory</source>
        <translation>应用台账</translation>
    </message>
    <message>
        <source>The requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Show which requirements apply to a release, and why</source>
        <translation>显示哪些要求适用于某个版本及其原因</translation>
    </message>
    <message>
        <source>Only those</source>
        <translation>仅限这些要求</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>Decided on %n requirement(s).</source>
        <translation>
            <numerusform>已决定%n条要求的适用性。</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide whether requirements apply, against the derivation</source>
        <translation>人工决定要求是否适用，优先于推导结果</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Take decisions back; the derivation holds again</source>
        <translation>撤回决定；恢复采用推导结果</translation>
    </message>
    <message>
        <source>Which requirements apply to a release</source>
        <translation>要求对版本的适用性</translation>
    </message>
    <message>
        <source>Say what is judged: --requirement KEY,… or --all-due PHASE.</source>
        <translation>请指明测评对象：--requirement KEY,…或 --all-due PHASE。</translation>
    </message>
    <message>
        <source>%1 is assessed for a release. Name one with --release.</source>
        <translation>%1须按版本测评。请用 --release 指定版本。</translation>
    </message>
    <message numerus="yes">
        <source>Recorded %n assessment(s).</source>
        <translation>
            <numerusform>已记录%n条测评。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was found, requirement by requirement</source>
        <translation>逐条显示要求的测评结果</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>仅限这些</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>符合程度</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>测评人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Record what was found, or show it with “assess list”</source>
        <translation>记录测评结果，或用“assess list”查看</translation>
    </message>
    <message>
        <source>Everything due in this phase that applies and is not assessed</source>
        <translation>应在此阶段完成、适用且未测评的全部要求</translation>
    </message>
    <message>
        <source>The judgement</source>
        <translation>符合程度</translation>
    </message>
    <message>
        <source>The risk; a non-compliance needs one</source>
        <translation>风险；判为不符合时必填</translation>
    </message>
    <message>
        <source>What was looked at: object, sample, version</source>
        <translation>测评对象/样本、版本</translation>
    </message>
    <message>
        <source>A remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>When; else today</source>
        <translation>测评日期；未指定时取今天</translation>
    </message>
    <message>
        <source>Show who did what, newest first</source>
        <translation>显示操作记录，最新的在前</translation>
    </message>
    <message>
        <source>How many entries; else 50</source>
        <translation>条目数；未指定时为50</translation>
    </message>
    <message>
        <source>Only those older than this entry</source>
        <translation>仅限早于此条目的记录</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(ies).</source>
        <translation>
            <numerusform>审计日志完整：共%n条。</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log is broken at entry %1.</source>
        <translation>审计日志在第%1条处断裂。</translation>
    </message>
    <message>
        <source>The audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Write a checked copy of the workspace, also while it is in use</source>
        <translation>写出经校验的工作区副本，使用中也可执行</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写出%1。</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Show every app&apos;s current release at its six gates</source>
        <translation>显示每个应用当前版本的六道门禁</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下一期限</translation>
    </message>
    <message>
        <source>Create a demo portfolio to look around in</source>
        <translation>创建供浏览试用的演示应用组合</translation>
    </message>
    <message>
        <source>The file to create</source>
        <translation>要创建的文件</translation>
    </message>
    <message>
        <source>Created %1: %2 apps, %3 releases, %4 assessments, %5 pieces of evidence.</source>
        <translation>已创建%1：%2个应用、%3个版本、%4条测评、%5份证据。</translation>
    </message>
    <message>
        <source>Check a workspace in full; exit code 1 when something is found</source>
        <translation>全面检查工作区；发现异常时退出码为1</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>WRONG</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>--title names a single file.</source>
        <translation>--title 只能用于单个文件。</translation>
    </message>
    <message>
        <source>%1 holds the same content already; it is stored once.</source>
        <translation>%1已存有相同内容；只保存一份。</translation>
    </message>
    <message>
        <source>Store files as evidence and print their numbers</source>
        <translation>将文件存为证据并输出证据编号</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What they are evidence of; else they are kept for later</source>
        <translation>所证明的要求；未指定时先存入备用</translation>
    </message>
    <message>
        <source>What to call a single file; else its name</source>
        <translation>单个文件的标题；未指定时取文件名</translation>
    </message>
    <message>
        <source>Show the evidence: all of it, a release&apos;s, or the organisation&apos;s</source>
        <translation>显示证据：全部、某个版本或组织的证据</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>引用数</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>要写出的文件</translation>
    </message>
    <message>
        <source>Show what rests on a piece of evidence</source>
        <translation>显示引用某份证据的内容</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>中英文</translation>
    </message>
    <message>
        <source>Workbooks for auditors</source>
        <translation>供审计员使用的工作簿</translation>
    </message>
    <message>
        <source>Write the audit workbook of a release</source>
        <translation>写出某个版本的审计工作簿</translation>
    </message>
    <message>
        <source>The workbook to write</source>
        <translation>要写出的工作簿</translation>
    </message>
    <message>
        <source>The languages of the workbook</source>
        <translation>工作簿的语言</translation>
    </message>
    <message>
        <source>Show the findings: all, a release&apos;s, or the organisation&apos;s</source>
        <translation>显示问题：全部、某个版本或组织的问题</translation>
    </message>
    <message>
        <source>Only those that are open</source>
        <translation>仅限未闭环的问题</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Re-test</source>
        <translation>复测</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Show one finding with its re-tests</source>
        <translation>显示一个问题及其复测</translation>
    </message>
    <message>
        <source>Open a finding and print its number</source>
        <translation>登记问题并输出问题编号</translation>
    </message>
    <message>
        <source>The requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Change a finding; what is not given stays</source>
        <translation>修改问题；未给出的内容保持不变</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>已修改%1。</translation>
    </message>
    <message>
        <source>Record a re-test: passed closes the finding</source>
        <translation>记录复测；通过即闭环</translation>
    </message>
    <message>
        <source>It is mended</source>
        <translation>已整改到位</translation>
    </message>
    <message>
        <source>It is not: back to fixing</source>
        <translation>未整改到位：退回整改中</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>复测结果</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1已闭环。</translation>
    </message>
    <message>
        <source>%1 goes back to fixing.</source>
        <translation>%1退回整改中。</translation>
    </message>
    <message>
        <source>Say how it went: --passed or --failed.</source>
        <translation>请指明复测结果：--passed 或 --failed。</translation>
    </message>
    <message>
        <source>Findings and their re-tests</source>
        <translation>问题及其复测</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Changed since decided</source>
        <translation>决定后有变化</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>计划于%1</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Changed since: %1 %2</source>
        <translation>决定后有变化：%1 %2</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>判据</translation>
    </message>
    <message>
        <source>Show what stands before a gate; exit code 0 only when it is passed or every criterion holds</source>
        <translation>显示门禁的未决事项；仅当门禁已通过或全部判据满足时退出码为0</translation>
    </message>
    <message>
        <source>The phase whose gate it is; else all six</source>
        <translation>门禁所属阶段；未指定时为全部六个阶段</translation>
    </message>
    <message>
        <source>The phase whose gate it is</source>
        <translation>门禁所属阶段</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>决定的依据</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Gates and the decisions on them</source>
        <translation>门禁及其决定</translation>
    </message>
    <message>
        <source>Create a workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>Its first account; else your login name</source>
        <translation>首个账号；未指定时取登录名</translation>
    </message>
    <message>
        <source>Created %1. Its administrator is %2.</source>
        <translation>已创建%1。管理员为%2。</translation>
    </message>
    <message>
        <source>There is no library “%1”. There are: %2.</source>
        <translation>没有要求库“%1”。现有要求库：%2。</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>强制程度</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Show the requirement libraries</source>
        <translation>显示要求库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Show a library with its requirements</source>
        <translation>显示要求库及其要求</translation>
    </message>
    <message>
        <source>The library, or KEY@VERSION</source>
        <translation>要求库，或 KEY@VERSION</translation>
    </message>
    <message>
        <source>Find requirements that hold every word; exit code 1 when there is none</source>
        <translation>查找包含全部词语的要求；没有结果时退出码为1</translation>
    </message>
    <message>
        <source>What to look for, in either language</source>
        <translation>要查找的词语，中英文均可</translation>
    </message>
    <message>
        <source>No requirement holds that.</source>
        <translation>没有要求包含这些词语。</translation>
    </message>
    <message>
        <source>Requirement libraries</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>显示人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>The person&apos;s name</source>
        <translation>人员姓名</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>已添加%1。</translation>
    </message>
    <message>
        <source>People who answer for apps</source>
        <translation>应用的责任人</translation>
    </message>
    <message>
        <source>Show the releases</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Of this app only</source>
        <translation>仅限此应用</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建号</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Show one release</source>
        <translation>显示一个版本</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>安装包</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Added the release %1.</source>
        <translation>已添加版本%1。</translation>
    </message>
    <message>
        <source>Add a release, which becomes its app&apos;s current one</source>
        <translation>添加版本，并设为应用的当前版本</translation>
    </message>
    <message>
        <source>Its version</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Its build</source>
        <translation>构建号</translation>
    </message>
    <message>
        <source>Where it runs; else wherever the app does</source>
        <translation>运行平台；未指定时与应用相同</translation>
    </message>
    <message>
        <source>When the gate of a phase is due; repeatable. Phases: %1</source>
        <translation>某阶段门禁的期限；可重复。阶段：%1</translation>
    </message>
    <message>
        <source>Its package, of which both digests are recorded</source>
        <translation>安装包，将记录其两种摘要值</translation>
    </message>
    <message>
        <source>What is new in it</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>Releases of apps</source>
        <translation>应用的版本</translation>
    </message>
    <message>
        <source>Say what is accepted: --finding NUMBER, or --requirement KEY with --release or --organisation.</source>
        <translation>请指明接受的内容：--finding NUMBER，或 --requirement KEY 加 --release 或 --organisation。</translation>
    </message>
    <message>
        <source>Accepted until %1.</source>
        <translation>风险接受有效期至%1。</translation>
    </message>
    <message>
        <source>Accept a risk until a day, with the reason on record</source>
        <translation>接受风险至指定日期，并记录理由</translation>
    </message>
    <message>
        <source>The finding it settles</source>
        <translation>所针对的问题</translation>
    </message>
    <message>
        <source>The last day it holds</source>
        <translation>有效的最后一天</translation>
    </message>
    <message>
        <source>Show the risks accepted, newest first</source>
        <translation>显示风险接受，最新的在前</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Risk acceptances</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Show the departments</source>
        <translation>显示部门</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>添加部门</translation>
    </message>
    <message>
        <source>Added the department %1.</source>
        <translation>已添加部门%1。</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-8. Set the terminal to UTF-8, or convert what is passed.</source>
        <translation>%1不是有效的UTF-8。请把终端设为UTF-8，或先转换传入的内容。</translation>
    </message>
    <message>
        <source>%1 holds a control character. Remove it.</source>
        <translation>%1含有控制字符，请去掉。</translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation>第%1个参数</translation>
    </message>
    <message>
        <source>Replace the file that stands there; never a workspace</source>
        <translation>替换该处已有的文件；工作区除外</translation>
    </message>
    <message>
        <source>Or add --replace.</source>
        <translation>或者加上--replace。</translation>
    </message>
    <message>
        <source>“%1” is too large a number here.</source>
        <translation>“%1”数值过大。</translation>
    </message>
    <message>
        <source>Write the list into a file, as a workbook or, ending in .csv, as CSV</source>
        <translation>将列表写入工作簿文件；文件扩展名为csv时写为CSV</translation>
    </message>
    <message>
        <source>Warning: entry %1 is dated before the one in front of it. A clock was set back.</source>
        <translation>警告：第%1条的时间早于前一条，时钟曾被调回。</translation>
    </message>
    <message>
        <source>Take back what an entry of the log did, as a new entry</source>
        <translation>撤销审计日志中一条记录所作的修改，并另记一条</translation>
    </message>
    <message>
        <source>The acceptance is withdrawn.</source>
        <translation>风险接受已撤回。</translation>
    </message>
    <message>
        <source>Go on accepting a risk until a later day</source>
        <translation>将风险接受续期至更晚的日期</translation>
    </message>
    <message>
        <source>Take an acceptance back: its finding is open again</source>
        <translation>撤回风险接受，其问题重新打开</translation>
    </message>
    <message>
        <source>%1 is assessed once for the organisation, and every release inherits it. Judge it with --organisation.</source>
        <translation>%1由组织统一测评一次，各版本沿用。请用 --organisation 测评。</translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) of the organisation are due as well: judge them with --organisation.</source>
        <translation>
            <numerusform>另有%n项组织级要求应测：请用 --organisation 测评。</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 of %2 comes with this program. To publish it here: gatehouse-cli library publish %2</source>
        <translation>本程序带有%2的%1版。在此发布：gatehouse-cli library publish %2</translation>
    </message>
    <message>
        <source>Publish a version of the built-in library; releases keep the version they are held against until they are moved</source>
        <translation>发布内置要求库的一个版本；应用版本在改用之前仍沿用原来的要求库版本</translation>
    </message>
    <message>
        <source>The built-in library in its newest version, or KEY@VERSION</source>
        <translation>内置要求库的最新版本，或 KEY@VERSION</translation>
    </message>
    <message>
        <source>Only the built-in library can be published here: %1.</source>
        <translation>这里只能发布内置要求库：%1。</translation>
    </message>
    <message>
        <source>%1 was published already.</source>
        <translation>%1已经发布过。</translation>
    </message>
    <message>
        <source>Published %1.</source>
        <translation>已发布%1。</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Of the release</source>
        <translation>本版本</translation>
    </message>
    <message>
        <source>Of the organisation (copied)</source>
        <translation>组织（复制）</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>Applicability decisions</source>
        <translation>适用性决定</translation>
    </message>
    <message>
        <source>Evidence links</source>
        <translation>证据关联</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>To be assessed anew</source>
        <translation>需新测评</translation>
    </message>
    <message>
        <source>Ask for something else</source>
        <translation>要求有变化</translation>
    </message>
    <message>
        <source>No longer assessed</source>
        <translation>不再测评</translation>
    </message>
    <message>
        <source>Stays on record where it was</source>
        <translation>留在原处备查</translation>
    </message>
    <message>
        <source>Gates that were passed before</source>
        <translation>此前已通过的门禁</translation>
    </message>
    <message>
        <source>%1 is held against %2@%3 already.</source>
        <translation>%1已经采用%2@%3。</translation>
    </message>
    <message>
        <source>%1 would be moved from %2 to %3; nothing was changed.</source>
        <translation>%1将由%2改用%3；未作任何修改。</translation>
    </message>
    <message>
        <source>Moved %1 from %2 to %3.</source>
        <translation>%1已由%2改用%3。</translation>
    </message>
    <message>
        <source>Hold a release against another version of a library, with what was recorded of it; exit code 1 when it is held against that one already</source>
        <translation>让应用版本改用要求库的另一个版本，并结转已有记录；已经采用该版本时退出码为1</translation>
    </message>
    <message>
        <source>The library it is held against from then on; without a version the newest that is published</source>
        <translation>此后采用的要求库；不写版本则取已发布的最新版本</translation>
    </message>
    <message>
        <source>Only say what would be carried over and what is new</source>
        <translation>只说明将结转哪些、新增哪些，不作修改</translation>
    </message>
    <message>
        <source>--all-due says the phase already: leave --phase out.</source>
        <translation>--all-due已指明阶段，请勿再使用--phase。</translation>
    </message>
    <message>
        <source>Only what is due in this phase, as it judges</source>
        <translation>仅显示该阶段应完成的要求及其在该阶段的判定</translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n judgement(s).</source>
        <translation>
            <numerusform>已确认%n项判定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) wait for a judgement of this phase: %1</source>
        <translation>
            <numerusform>%n项要求尚须在本阶段测评：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The phase that confirms</source>
        <translation>进行确认的阶段</translation>
    </message>
    <message>
        <source>Only these; else everything due that is not judged there</source>
        <translation>仅这些要求；不填则为该阶段应完成而尚未判定的全部要求</translation>
    </message>
    <message>
        <source>The phase that judges; needed where more than one does</source>
        <translation>进行判定的阶段；应完成阶段不止一个时必填</translation>
    </message>
    <message>
        <source>The methods used; compliance needs one that counts in the phase</source>
        <translation>所用的测评方法；判为符合须有一种在该阶段有效</translation>
    </message>
    <message>
        <source>%1 (changed since)</source>
        <translation>%1（决定后有变化）</translation>
    </message>
    <message>
        <source>Who assessed: an account or a person; else the acting account</source>
        <translation>测评人：账号或人员；不填则为当前账号</translation>
    </message>
    <message>
        <source>Who assessed, where it is an outside body</source>
        <translation>测评人为外部机构时，填写机构名称</translation>
    </message>
    <message>
        <source>Risk lowered: %1</source>
        <translation>风险下调：%1</translation>
    </message>
    <message>
        <source>The report&apos;s number; without it one is made of code, version and day, and said to be</source>
        <translation>报告编号；未指定时按应用代码、版本号和日期生成，并予注明</translation>
    </message>
    <message>
        <source>How confidential the workbook is; without it “not stated”</source>
        <translation>密级；未指定时写“未注明”</translation>
    </message>
    <message>
        <source>Who carried out the assessment; without it the units of the assessors</source>
        <translation>测评单位；未指定时取测评人员所在部门</translation>
    </message>
    <message>
        <source>Answer a question of its profile; a no that takes requirements away needs its reason; repeatable</source>
        <translation>回答应用画像中的一个问题；使要求不适用的“否”须说明理由；可重复</translation>
    </message>
    <message numerus="yes">
        <source>One reason would leave out the %n requirement(s) listed above. If it fits each of them, repeat the command with --yes.</source>
        <translation>
            <numerusform>以上%n项要求将以同一理由不适用。如该理由对每一项都成立，请加--yes重新执行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n answer(s) of %1; it is in tier %2.</source>
        <translation>
            <numerusform>已确认%1的%n个回答；该应用为%2级。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show an app&apos;s profile, answer its questions, confirm answers</source>
        <translation>查看应用画像、回答其中的问题、确认回答</translation>
    </message>
    <message>
        <source>An answer, as --set takes it</source>
        <translation>一个回答，写法同--set</translation>
    </message>
    <message>
        <source>The reason of one answer</source>
        <translation>一个回答的理由</translation>
    </message>
    <message>
        <source>Confirm answers that others gave and that take requirements away</source>
        <translation>确认他人作出的、使要求不适用的回答</translation>
    </message>
    <message>
        <source>Answer or confirm: nobody confirms an answer of his own.</source>
        <translation>回答与确认不能同时进行：任何人不得确认自己的回答。</translation>
    </message>
    <message>
        <source>--reason belongs to one answer. Write several with a reason each: --set has_points=no:REASON.</source>
        <translation>选项--reason只用于一个回答。有多个回答时，请各写理由，例如--set has_points=no:REASON。</translation>
    </message>
    <message>
        <source>The one reason fits every requirement that was listed</source>
        <translation>同一理由对所列每项要求都成立</translation>
    </message>
    <message>
        <source>Confirm what somebody else decided does not apply</source>
        <translation>确认他人作出的不适用决定</translation>
    </message>
    <message>
        <source>There is no decision to be confirmed there. “applicability list” shows what there is.</source>
        <translation>该处没有待确认的决定。“applicability list”可列出已有的决定。</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Confirm for a phase what an earlier one or the release before judged, where its methods count there too</source>
        <translation>将前序阶段或上一版本的判定确认为本阶段判定（所用方法在本阶段同样有效）</translation>
    </message>
    <message>
        <source>%1 has no threat model yet. Begin with “threat-model draw”, “threat-model carry” or “threat-model import”.</source>
        <translation>%1还没有威胁模型。可先执行“threat-model draw”“threat-model carry”或“threat-model import”。</translation>
    </message>
    <message>
        <source>Show the countermeasures of a release&apos;s threat model</source>
        <translation>显示版本威胁模型的应对措施</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Design reference</source>
        <translation>设计出处</translation>
    </message>
    <message>
        <source>A threat that it answers</source>
        <translation>所应对的威胁</translation>
    </message>
    <message>
        <source>The requirement that it fulfils</source>
        <translation>所满足的要求</translation>
    </message>
    <message>
        <source>Add a countermeasure and print its number</source>
        <translation>新增应对措施并输出其编号</translation>
    </message>
    <message>
        <source>A countermeasure of the threat library, see “threat show”</source>
        <translation>威胁库中的应对措施，见“threat show”</translation>
    </message>
    <message>
        <source>Change a countermeasure, or how far it is</source>
        <translation>修改应对措施或其进展</translation>
    </message>
    <message>
        <source>Record what the test of a countermeasure found</source>
        <translation>登记应对措施的测试结果</translation>
    </message>
    <message>
        <source>The evidence of it</source>
        <translation>相应的证据</translation>
    </message>
    <message>
        <source>It did not hold</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Take what the threat library proposes for threats</source>
        <translation>采纳威胁库建议的应对措施</translation>
    </message>
    <message>
        <source>A threat; without any, all that are open</source>
        <translation>威胁编号；不指定则为全部未应对的威胁</translation>
    </message>
    <message>
        <source>How far they are: decided</source>
        <translation>进展：默认为已决定</translation>
    </message>
    <message>
        <source>Where they stand in the design</source>
        <translation>在设计文档中的出处</translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) have countermeasures now.</source>
        <translation>
            <numerusform>%n项威胁已有应对措施。</numerusform>
        </translation>
    </message>
    <message>
        <source>Countermeasures against threats</source>
        <translation>威胁的应对措施</translation>
    </message>
    <message>
        <source>Show the threats of a release</source>
        <translation>显示版本的威胁</translation>
    </message>
    <message>
        <source>Only those without an answer</source>
        <translation>只列未应对的</translation>
    </message>
    <message>
        <source>Also those that the model has no place for any longer</source>
        <translation>同时列出模型中已不存在的威胁</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Element or flow</source>
        <translation>要素或数据流</translation>
    </message>
    <message>
        <source>Show one threat with what answers it</source>
        <translation>显示一项威胁及其应对情况</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Proposed by the library</source>
        <translation>威胁库建议</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Answer a threat otherwise than by countermeasures: not applicable, or its risk accepted</source>
        <translation>不以应对措施答复威胁：不适用，或接受风险</translation>
    </message>
    <message>
        <source>It is not applicable, and why</source>
        <translation>不适用及其理由</translation>
    </message>
    <message>
        <source>Its risk is accepted, and why</source>
        <translation>接受风险及其理由</translation>
    </message>
    <message>
        <source>The last day it is accepted</source>
        <translation>接受的最后一日</translation>
    </message>
    <message>
        <source>Confirm that it is not applicable, as somebody else said</source>
        <translation>确认他人提出的不适用</translation>
    </message>
    <message>
        <source>It wants an answer again</source>
        <translation>撤回答复，重新待应对</translation>
    </message>
    <message>
        <source>Say one thing: --not-applicable, --accept, --confirm or --take-back.</source>
        <translation>请只指定一项：--not-applicable、--accept、--confirm 或 --take-back。</translation>
    </message>
    <message>
        <source>Rate a threat, or change one of your own</source>
        <translation>评定威胁，或修改自行添加的威胁</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>请指明要修改的内容。</translation>
    </message>
    <message>
        <source>Add a threat that no rule finds, and print its number</source>
        <translation>新增规则未识别的威胁并输出其编号</translation>
    </message>
    <message>
        <source>The element or flow, by name or uid; without it, the whole model</source>
        <translation>要素或数据流，按名称或uid；不指定则针对整个模型</translation>
    </message>
    <message>
        <source>There is no such element or flow. “threat-model show” lists them.</source>
        <translation>没有这样的要素或数据流，可用“threat-model show”查看。</translation>
    </message>
    <message>
        <source>Threats and their answers</source>
        <translation>威胁及其应对</translation>
    </message>
    <message>
        <source>Show the threat models of all releases</source>
        <translation>显示全部版本的威胁模型</translation>
    </message>
    <message>
        <source>Elements and flows</source>
        <translation>要素和数据流</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未应对</translation>
    </message>
    <message>
        <source>High and open</source>
        <translation>高风险且未处理</translation>
    </message>
    <message>
        <source>Show a threat model: its elements and flows, and what is still to be looked at</source>
        <translation>显示威胁模型：要素、数据流及尚待查看的内容</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>查看人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>out of scope</source>
        <translation>不在范围内</translation>
    </message>
    <message>
        <source>no rule matches</source>
        <translation>没有规则命中</translation>
    </message>
    <message>
        <source>Begin a release&apos;s threat model with a template</source>
        <translation>用模板建立版本的威胁模型</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>There is no template “%1”. “threat-model draw --help” lists them.</source>
        <translation>没有模板“%1”，可用“threat-model draw --help”查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) found.</source>
        <translation>
            <numerusform>识别出%n项威胁。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over the threat model of the release before</source>
        <translation>沿用上一版本的威胁模型</translation>
    </message>
    <message>
        <source>No earlier release of this app has a threat model.</source>
        <translation>该应用此前的版本均没有威胁模型。</translation>
    </message>
    <message>
        <source>Taken over. It counts once it is changed or confirmed.</source>
        <translation>已沿用。修改或确认后方计入。</translation>
    </message>
    <message>
        <source>Say that a model taken over is true of its release</source>
        <translation>确认沿用的模型对本版本仍然成立</translation>
    </message>
    <message>
        <source>Mark elements and flows as looked at</source>
        <translation>将要素和数据流标为已查看</translation>
    </message>
    <message>
        <source>An element or flow, by name or uid</source>
        <translation>要素或数据流，按名称或uid</translation>
    </message>
    <message>
        <source>Every one of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Say what was looked at: --part NAME, or --all.</source>
        <translation>请指明已查看的内容：--part 名称，或 --all。</translation>
    </message>
    <message>
        <source>Take over a threat model of another tool: Threat Dragon, Open Threat Model, Microsoft Threat Modeling Tool</source>
        <translation>导入其他工具的威胁模型：Threat Dragon、Open Threat Model、Microsoft Threat Modeling Tool</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Only say what would be taken over</source>
        <translation>只说明将导入的内容，不写入</translation>
    </message>
    <message>
        <source>Put its drawing in the place of the one there; decisions stay</source>
        <translation>以文件中的图取代现有的图；已作的决定保留</translation>
    </message>
    <message>
        <source>%1: %2 elements, %3 flows, %4 boundaries, %5 threats, %6 countermeasures</source>
        <translation>%1：要素%2个，数据流%3条，信任边界%4个，威胁%5项，应对措施%6项</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Write a threat model for another tool</source>
        <translation>导出威胁模型供其他工具使用</translation>
    </message>
    <message>
        <source>Not shown there</source>
        <translation>该工具无法显示</translation>
    </message>
    <message>
        <source>Look for the threats of a model again</source>
        <translation>重新识别模型的威胁</translation>
    </message>
    <message>
        <source>%1 threats are new, %2 are gone.</source>
        <translation>新增威胁%1项，消失%2项。</translation>
    </message>
    <message>
        <source>Show in what a release&apos;s threat model differs from an earlier one</source>
        <translation>显示版本的威胁模型与此前版本的差异</translation>
    </message>
    <message>
        <source>The other release; without it, the one before</source>
        <translation>对比的版本；不指定则为上一版本</translation>
    </message>
    <message>
        <source>No earlier release of this app has a threat model. Name another one with --against.</source>
        <translation>该应用此前的版本均没有威胁模型。请用 --against 指定其他版本。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>变化项</translation>
    </message>
    <message>
        <source>Exit with 1 while the threat model leaves something open</source>
        <translation>威胁模型仍有未了事项时以1退出</translation>
    </message>
    <message>
        <source>Threat models: draw, look through, compare, exchange</source>
        <translation>威胁模型：绘制、查看、对比、导入导出</translation>
    </message>
    <message>
        <source>The threat library in its newest version, KEY@VERSION or KEY@draft</source>
        <translation>威胁库的最新版，或KEY@VERSION、KEY@draft</translation>
    </message>
    <message>
        <source>The threat library whose draft is meant</source>
        <translation>草稿所属的威胁库</translation>
    </message>
    <message>
        <source>Without a workspace there is only the threat library that comes with the program: %1.</source>
        <translation>未指定工作区时只有程序内置的威胁库：%1。</translation>
    </message>
    <message>
        <source>%1 is published and never changes. Begin a draft as a copy of it: threat-library draft %1</source>
        <translation>%1已发布，不再变动。可复制为草稿：threat-library draft %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Show the threat libraries</source>
        <translation>列出威胁库</translation>
    </message>
    <message>
        <source>Threat models</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>Version %1 of %2 comes with this program. To publish it here: gatehouse-cli threat-library publish %2</source>
        <translation>本程序带有%2的%1版。在此发布：gatehouse-cli threat-library publish %2</translation>
    </message>
    <message>
        <source>Show a threat library with its rules</source>
        <translation>显示威胁库及其规则</translation>
    </message>
    <message>
        <source>Begin a draft as a copy of a version, and print its name</source>
        <translation>将某一版本复制为草稿，并输出其名称</translation>
    </message>
    <message>
        <source>The library that it is to be a version of; without it, the one it is copied from, and of the one that comes with the program a library of your own</source>
        <translation>草稿所属的威胁库；未指定时与来源相同，来源为内置威胁库时则为自有威胁库</translation>
    </message>
    <message>
        <source>Change the titles and texts of a draft</source>
        <translation>修改草稿的标题和说明</translation>
    </message>
    <message>
        <source>Throw a draft away</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>List what is wrong with a draft or a version; exit code 1 while it cannot be published</source>
        <translation>列出草稿或版本存在的问题；尚不能发布时退出码为1</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>妨碍发布</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing keeps it from being published.</source>
        <translation>可以发布。</translation>
    </message>
    <message>
        <source>Publish a draft as a version; threat models keep the version they are held against until they are moved</source>
        <translation>将草稿发布为版本；威胁模型在改用之前仍沿用原来的威胁库版本</translation>
    </message>
    <message>
        <source>The draft&apos;s library, or the one that comes with the program</source>
        <translation>草稿所属的威胁库，或程序内置的威胁库</translation>
    </message>
    <message>
        <source>The version of a draft</source>
        <translation>草稿发布后的版本号</translation>
    </message>
    <message>
        <source>Name the version: threat-library publish %1 1.0.0</source>
        <translation>请指定版本号：threat-library publish %1 1.0.0</translation>
    </message>
    <message>
        <source>Read a threat library&apos;s file as a draft, and print its name</source>
        <translation>将威胁库文件读为草稿，并输出其名称</translation>
    </message>
    <message>
        <source>Publish it at once, as the version it says</source>
        <translation>按文件所载版本号直接发布</translation>
    </message>
    <message>
        <source>In place of all that the library&apos;s draft says now</source>
        <translation>替换该威胁库现有草稿的全部内容</translation>
    </message>
    <message>
        <source>Write a version or a draft to a file</source>
        <translation>将版本或草稿写入文件</translation>
    </message>
    <message>
        <source>Show in what two versions differ</source>
        <translation>列出两个版本的差异</translation>
    </message>
    <message>
        <source>The one: KEY@VERSION or KEY@draft</source>
        <translation>前者：KEY@VERSION或KEY@draft</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>后者</translation>
    </message>
    <message>
        <source>Threat libraries: the rules that find threats, types, questions</source>
        <translation>威胁库：识别威胁的规则、类型和问题</translation>
    </message>
    <message>
        <source>The key of the entry</source>
        <translation>条目的标识</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>列出</translation>
    </message>
    <message>
        <source>Show one in full</source>
        <translation>显示一条的全部内容</translation>
    </message>
    <message>
        <source>%1 has no “%2” among the entries of kind “%3”.</source>
        <translation>%1的“%3”条目中没有“%2”。</translation>
    </message>
    <message>
        <source>Add one to a draft</source>
        <translation>在草稿中添加一条</translation>
    </message>
    <message>
        <source>Change one in a draft</source>
        <translation>修改草稿中的一条</translation>
    </message>
    <message>
        <source>Remove one from a draft</source>
        <translation>从草稿中删除一条</translation>
    </message>
    <message>
        <source>Hold a threat model against another version of a threat library; every decision stays with its rule and element</source>
        <translation>威胁模型改用另一版威胁库；各项决定随规则和要素保留</translation>
    </message>
    <message>
        <source>The version; KEY alone is its newest</source>
        <translation>目标版本；仅写KEY时为其最新版</translation>
    </message>
    <message>
        <source>Only say which threats come, go and stay</source>
        <translation>仅列出新增、消失和保留的威胁</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The new version has no such types: %1</source>
        <translation>新版本没有以下类型：%1</translation>
    </message>
    <message>
        <source>The new version does not ask: %1</source>
        <translation>新版本不再询问：%1</translation>
    </message>
    <message>
        <source>The new version does not know the countermeasures of: %1</source>
        <translation>新版本没有以下应对措施：%1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>List the charts there are</source>
        <translation>列出可用的图表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Of a release</source>
        <translation>针对版本</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>统计内容</translation>
    </message>
    <message>
        <source>“%1” is a chart of a release. Name one with --release.</source>
        <translation>“%1”是针对版本的图表。请用--release指定版本。</translation>
    </message>
    <message>
        <source>%1 is still to come. Give today or an earlier day.</source>
        <translation>%1还没有到。请给出今天或更早的日期。</translation>
    </message>
    <message>
        <source>Show a chart</source>
        <translation>查看图表</translation>
    </message>
    <message>
        <source>Its name (see “dashboard list”)</source>
        <translation>图表名称（见“dashboard list”）</translation>
    </message>
    <message>
        <source>The release that a chart of one speaks of</source>
        <translation>针对版本的图表所指的版本</translation>
    </message>
    <message>
        <source>As it was on that day</source>
        <translation>查看那一天的情况</translation>
    </message>
    <message>
        <source>Only apps of this department and those below it</source>
        <translation>只看该部门及其下级部门的应用</translation>
    </message>
    <message>
        <source>Only apps of this tier</source>
        <translation>只看该级别的应用</translation>
    </message>
    <message>
        <source>Only apps of this kind</source>
        <translation>只看该类型的应用</translation>
    </message>
    <message>
        <source>Only apps of this business line</source>
        <translation>只看该业务条线的应用</translation>
    </message>
    <message>
        <source>Only apps that this person answers for</source>
        <translation>只看该人员负责的应用</translation>
    </message>
    <message>
        <source>Only apps whose next gate is that of this phase</source>
        <translation>只看下一道门禁为该阶段的应用</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>The part of Gatehouse that paints (gatehouse-painting) is missing. Install Gatehouse again.</source>
        <translation>缺少Gatehouse的绘图程序（gatehouse-painting）。请重新安装Gatehouse。</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Write the report of a release&apos;s threat model, as PDF</source>
        <translation>将版本的威胁模型报告写成PDF</translation>
    </message>
    <message>
        <source>The report to write</source>
        <translation>要写入的报告文件</translation>
    </message>
    <message>
        <source>Follow every threat over its countermeasures to requirement, test and evidence, and say what is missing</source>
        <translation>逐项追溯威胁经应对措施到要求、测试和证据的链路，并指出缺口</translation>
    </message>
    <message>
        <source>From which end the ways are followed</source>
        <translation>从哪一端开始追溯</translation>
    </message>
    <message>
        <source>Only where something is missing</source>
        <translation>只列出有缺口的</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Show STRIDE and LINDDUN by element and flow: how many threats of each there are, how the worst stands, and who looked at it</source>
        <translation>按要素和数据流列出STRIDE与LINDDUN矩阵：每类威胁的数量、其中最差的状态，以及由谁查看</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>Of the organisation, stays at the old version</source>
        <translation>组织级结果，留在原版本备查</translation>
    </message>
    <message>
        <source>Threat library</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>%1 → %2. New threats: %3, no longer found: %4, staying: %5</source>
        <translation>%1 → %2：新增威胁%3项，不再命中%4项，保留%5项</translation>
    </message>
    <message>
        <source>Recompute the chain of the audit log and hold the records against it; exit code 1 when one of them does not hold</source>
        <translation>重新计算审计日志的哈希链，并据此核对全部记录；有一项不符时退出码为 1</translation>
    </message>
    <message numerus="yes">
        <source>All %n record(s) are what the log says they became.</source>
        <translation>
            <numerusform>全部%n条记录均与审计日志一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are not what the log says they became:</source>
        <translation>
            <numerusform>有%n处内容与审计日志不一致：</numerusform>
        </translation>
    </message>
    <message>
        <source>A note answers for one requirement: name it.</source>
        <translation>说明只针对一项要求：请指明该要求。</translation>
    </message>
    <message>
        <source>%1 is not assessed there, so there is nothing to submit.</source>
        <translation>%1在该处尚未测评，没有可提交的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Submitted %n assessment(s) for review.</source>
        <translation>
            <numerusform>已提交%n项测评供复核。</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit for review what is judged and was not submitted as it stands</source>
        <translation>将已判定而现内容尚未提交的测评提交复核</translation>
    </message>
    <message>
        <source>Only what this phase judged</source>
        <translation>只含该阶段判定的</translation>
    </message>
    <message>
        <source>Only these; else everything that is judged</source>
        <translation>只含这些要求；不指明则为全部已判定的</translation>
    </message>
    <message>
        <source>What answers the reviewer</source>
        <translation>对复核人的答复</translation>
    </message>
    <message>
        <source>The component: its name, “group:name@version” or package URL</source>
        <translation>组件：名称、“group:name@version”或软件包地址（purl）</translation>
    </message>
    <message>
        <source>Show what a release is made of</source>
        <translation>列出版本由哪些组件构成</translation>
    </message>
    <message>
        <source>Only those with a vulnerability that is not dealt with</source>
        <translation>只列有未处置漏洞的组件</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Worst vulnerability</source>
        <translation>最严重的漏洞</translation>
    </message>
    <message>
        <source>Show a component of a release with its vulnerabilities</source>
        <translation>查看版本中的一个组件及其漏洞</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Add a component that no bill of materials names</source>
        <translation>添加物料清单未列出的组件</translation>
    </message>
    <message>
        <source>Under which licences it is, separated by commas</source>
        <translation>其许可证，以逗号分隔</translation>
    </message>
    <message>
        <source>Take a component off a release that was added by hand</source>
        <translation>从版本中移除手工添加的组件</translation>
    </message>
    <message>
        <source>Took %1 off.</source>
        <translation>已移除%1。</translation>
    </message>
    <message>
        <source>Show which apps and releases contain a component. 1: none does</source>
        <translation>查询哪些应用和版本包含某组件。返回 1 表示没有</translation>
    </message>
    <message>
        <source>What its name, group, version or package URL holds</source>
        <translation>名称、组、版本或软件包地址中包含的文字</translation>
    </message>
    <message>
        <source>It is the whole name</source>
        <translation>名称须完全一致</translation>
    </message>
    <message>
        <source>In this version alone</source>
        <translation>仅限该组件版本</translation>
    </message>
    <message>
        <source>Only the release that its app shows</source>
        <translation>只查应用的当前版本</translation>
    </message>
    <message>
        <source>Known vulnerabilities</source>
        <translation>已知漏洞</translation>
    </message>
    <message>
        <source>%1 apps, %2 releases</source>
        <translation>%1个应用，%2个版本</translation>
    </message>
    <message>
        <source>Show the licences in a release, with how many components are under each</source>
        <translation>列出版本中的许可证及各自的组件数</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Show in which components a release differs from the one before it</source>
        <translation>比较版本与上一版本的组件差异</translation>
    </message>
    <message>
        <source>Another release instead</source>
        <translation>改与该版本比较</translation>
    </message>
    <message>
        <source>What</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>New vulnerabilities</source>
        <translation>新增漏洞</translation>
    </message>
    <message>
        <source>Decide whether a vulnerability of a component affects a release</source>
        <translation>判定组件的漏洞是否影响版本</translation>
    </message>
    <message>
        <source>The vulnerability</source>
        <translation>漏洞编号</translation>
    </message>
    <message>
        <source>%1 in %2: %3.</source>
        <translation>%2的%1：%3。</translation>
    </message>
    <message>
        <source>What releases are made of, and what is known of it</source>
        <translation>版本的组件构成及其已知漏洞</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近一步</translation>
    </message>
    <message>
        <source>Show what waits for a review, the longest waiting first</source>
        <translation>列出待复核的测评，等待最久的在前</translation>
    </message>
    <message>
        <source>What stands so in its review; else what waits for one</source>
        <translation>处于这些复核状态的；不指明则为待复核的</translation>
    </message>
    <message>
        <source>By tier, risk and judgement, the worst first</source>
        <translation>按等级、风险和符合程度排列，最严重的在前</translation>
    </message>
    <message>
        <source>Only what was drawn last</source>
        <translation>只含最近一次抽中的</translation>
    </message>
    <message>
        <source>Show what was returned to the account, or is asked of it</source>
        <translation>列出退回给该账号或待其答复的测评</translation>
    </message>
    <message>
        <source>The phase that judged; needed for a release</source>
        <translation>作出判定的阶段；针对版本时必须指明</translation>
    </message>
    <message>
        <source>What was looked at, as “review show” says; else what is recorded now</source>
        <translation>所看的修订号，见“review show”；不指明则为现记录的内容</translation>
    </message>
    <message>
        <source>--revision speaks of one requirement: name one alone.</source>
        <translation>--revision 只针对一项要求：请只指明一项。</translation>
    </message>
    <message>
        <source>%1 is not assessed there. “assess list” shows what is.</source>
        <translation>%1在该处尚未测评。可用“assess list”查看已测评的要求。</translation>
    </message>
    <message>
        <source>Show what was found, and every step of its review</source>
        <translation>显示测评结果和复核的每一步</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订号</translation>
    </message>
    <message>
        <source>The reason or the question</source>
        <translation>理由或问题</translation>
    </message>
    <message numerus="yes">
        <source>Reviewed %n assessment(s).</source>
        <translation>
            <numerusform>已复核%n项测评。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back one&apos;s own last step, as long as nothing else happened</source>
        <translation>撤回本人最近的一步，此后没有其他变动时可行</translation>
    </message>
    <message numerus="yes">
        <source>Withdrew %n step(s).</source>
        <translation>
            <numerusform>已撤回%n步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drew %1 of %2 by the seed %3.</source>
        <translation>已按种子%3从%2项中抽取%1项。</translation>
    </message>
    <message>
        <source>Draw what is to be reviewed: all of tier 1, so many of each other release. The same seed draws the same</source>
        <translation>抽取复核样本：1级应用全部抽取，其他每个版本抽取若干项。种子相同，抽取结果相同</translation>
    </message>
    <message>
        <source>What it is drawn by; else one that nobody could know before</source>
        <translation>抽样种子；不指明则另取一个事先无人知晓的</translation>
    </message>
    <message>
        <source>How many of each release</source>
        <translation>每个版本抽取的项数</translation>
    </message>
    <message>
        <source>From this release alone</source>
        <translation>只从该版本抽取</translation>
    </message>
    <message>
        <source>From what this phase judged alone</source>
        <translation>只从该阶段的判定中抽取</translation>
    </message>
    <message>
        <source>Say whether gates ask for reviews: of the releases begun from then on</source>
        <translation>设定门禁是否查验复核：适用于此后开始的版本</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes 或 no</translation>
    </message>
    <message>
        <source>Gates of releases begun from now on ask for reviews where the tier says so.</source>
        <translation>此后开始的版本，门禁按等级要求查验复核。</translation>
    </message>
    <message>
        <source>Gates ask for no reviews.</source>
        <translation>门禁不查验复核。</translation>
    </message>
    <message>
        <source>Review what was assessed: the queue, and what is said of it</source>
        <translation>复核测评结果：待复核队列和复核意见</translation>
    </message>
    <message>
        <source>Accept what was submitted</source>
        <translation>复核通过已提交的测评</translation>
    </message>
    <message>
        <source>Return it to the assessor, with the reason</source>
        <translation>退回给测评人，并写明理由</translation>
    </message>
    <message>
        <source>Ask the assessor about it</source>
        <translation>向测评人提问</translation>
    </message>
    <message>
        <source>Show the vulnerabilities that are known, and how far they reach</source>
        <translation>列出已知漏洞及其波及范围</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>%1 is in %2 components that %3 releases ship. Findings opened: %4, extended: %5.</source>
        <translation>%1涉及%2个组件，%3个版本包含这些组件。新开问题%4个，补充问题%5个。</translation>
    </message>
    <message>
        <source>What it is known by: CVE-2021-44228</source>
        <translation>漏洞编号，如 CVE-2021-44228</translation>
    </message>
    <message>
        <source>Record a vulnerability, and open a finding in every release that ships the component</source>
        <translation>登记漏洞，并在包含该组件的每个版本中开立问题</translation>
    </message>
    <message>
        <source>Change what is said of a vulnerability; what is not given stays</source>
        <translation>修改漏洞信息，未给出的内容保持不变</translation>
    </message>
    <message>
        <source>Withdraw a vulnerability: it counts nowhere any longer</source>
        <translation>撤回漏洞：不再计入任何版本</translation>
    </message>
    <message>
        <source>Withdrew %1.</source>
        <translation>已撤回%1。</translation>
    </message>
    <message>
        <source>Vulnerabilities of components, whatever ships them</source>
        <translation>组件的漏洞，不限于某一版本</translation>
    </message>
    <message>
        <source>Change what is said of evidence; what is not given stays</source>
        <translation>修改证据的说明；未给出的保持不变</translation>
    </message>
    <message>
        <source>Store a file in place of evidence and print its number; what rested on the old one rests on it, and is to be confirmed</source>
        <translation>以新文件替换证据并输出其编号；原先依据旧证据的内容改为依据新证据，待确认</translation>
    </message>
    <message>
        <source>What it replaces</source>
        <translation>被替换的证据</translation>
    </message>
    <message>
        <source>Have evidence count no longer; nothing is deleted</source>
        <translation>停用证据，不再计入；不删除任何内容</translation>
    </message>
    <message>
        <source>%1 counts no longer.</source>
        <translation>%1已停用，不再计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) rest on it: see “gatehouse-cli evidence uses”.</source>
        <translation>
            <numerusform>有%n项内容以它为依据：用“gatehouse-cli evidence uses”查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Have retired evidence count again</source>
        <translation>恢复使用已停用的证据</translation>
    </message>
    <message>
        <source>%1 counts again.</source>
        <translation>%1已恢复使用。</translation>
    </message>
    <message>
        <source>Show the assessments whose evidence was replaced, to be confirmed</source>
        <translation>列出证据已被替换、待确认的测评结果</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原证据</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>现证据</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Confirm that the assessments of a requirement hold on its new evidence</source>
        <translation>确认某项要求的测评结果依据新证据仍然成立</translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) confirmed.</source>
        <translation>
            <numerusform>已确认%n项测评结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复问题</translation>
    </message>
    <message>
        <source>Say something about a finding</source>
        <translation>评论问题</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>评论内容</translation>
    </message>
    <message>
        <source>Attach evidence to a finding, or take it away</source>
        <translation>为问题附证据，或取消所附证据</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>证据编号</translation>
    </message>
    <message>
        <source>Take it away; the evidence stays</source>
        <translation>取消所附证据；证据本身保留</translation>
    </message>
    <message>
        <source>Close a finding as the duplicate of another one, of the same requirement</source>
        <translation>将问题作为同一要求下另一问题的重复项关闭</translation>
    </message>
    <message>
        <source>The duplicate</source>
        <translation>重复的问题</translation>
    </message>
    <message>
        <source>The one that goes on</source>
        <translation>保留的问题</translation>
    </message>
    <message>
        <source>%1 is closed as a duplicate of %2.</source>
        <translation>%1已作为%2的重复项关闭。</translation>
    </message>
    <message>
        <source>Open a finding again that was closed as a duplicate</source>
        <translation>重新打开作为重复项关闭的问题</translation>
    </message>
    <message>
        <source>%1 is open again.</source>
        <translation>%1已重新打开。</translation>
    </message>
    <message>
        <source>%1 (%2): %3 results, %4 passed, %5 mapped; findings: %6 new, %7 the same, %8 gone, %9 re-opened</source>
        <translation>%1（%2）：结果%3条，通过%4条，已映射%5条；问题：新增%6个，仍存在%7个，已消失%8个，重新打开%9个</translation>
    </message>
    <message>
        <source>; the report is %1</source>
        <translation>；报告存为%1</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Take over reports of security tools (MobSF, mobsfscan, SARIF, CycloneDX, JUnit): each becomes evidence, its results become findings. JSON of one report is an object, of several an array in their order</source>
        <translation>导入安全工具的报告（MobSF、mobsfscan、SARIF、CycloneDX、JUnit）：报告存为证据，结果登记为问题。JSON 输出：一份报告为一个对象，多份为按顺序的数组</translation>
    </message>
    <message>
        <source>The reports</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>The release they are of</source>
        <translation>报告所属的版本</translation>
    </message>
    <message>
        <source>Tells scans of one tool apart, of parts or languages: each is compared with the one before of its name</source>
        <translation>区分同一工具的多次扫描（按部分或语言）：每次只与同名的上一次比较</translation>
    </message>
    <message>
        <source>Only say what would come of it</source>
        <translation>只说明导入的结果，不写入</translation>
    </message>
    <message>
        <source>Answer no (exit code 1) when an open finding of this risk or above stands for its results</source>
        <translation>结果对应的未关闭问题达到该风险等级时回答否（退出码 1）</translation>
    </message>
    <message>
        <source>--fail-on takes low, medium or high.</source>
        <translation>--fail-on 可取 low、medium 或 high。</translation>
    </message>
    <message>
        <source>There is no requirement “%1”. To list them: gatehouse-cli library show %2</source>
        <translation>没有编号为“%1”的要求。查看清单：gatehouse-cli library show %2</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>要求内容</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>解读</translation>
    </message>
    <message>
        <source>To verify: %1</source>
        <translation>测评方法：%1</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Typical failure</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>Show one requirement: what it asks, how to verify it by each method, what proves it and how it typically fails</source>
        <translation>显示一条要求：要求什么、用各方法如何测评、什么材料能证明、常见问题是什么</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>要求的编号</translation>
    </message>
    <message>
        <source>The library, or KEY@VERSION; else the newest that holds it</source>
        <translation>要求库，或 KEY@VERSION；不给出时取含有该要求的最新版本</translation>
    </message>
    <message>
        <source>The tool&apos;s own id of it</source>
        <translation>工具自己的规则编号</translation>
    </message>
    <message>
        <source>Whose rule; else any tool&apos;s</source>
        <translation>哪个工具的规则；不给则不限工具</translation>
    </message>
    <message>
        <source>Show what was mapped here; it goes before what ships</source>
        <translation>列出在此映射的规则；它们优先于内置映射</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Say which requirement a tool&apos;s rule speaks of: from now on, and for the results imported before that nothing had mapped</source>
        <translation>说明工具的规则对应哪项要求：今后导入时适用，也适用于此前导入而未映射的结果</translation>
    </message>
    <message>
        <source>The requirement&apos;s library; else the built-in one</source>
        <translation>要求所属的库；不给则为内置库</translation>
    </message>
    <message>
        <source>No requirement asks for it</source>
        <translation>没有要求涉及它</translation>
    </message>
    <message>
        <source>Name the requirement with --requirement, or say --nothing.</source>
        <translation>请用 --requirement 指明要求，或给出 --nothing。</translation>
    </message>
    <message>
        <source>%1 is mapped; of what was imported before, %2 results are now, and %3 findings were opened.</source>
        <translation>%1已映射；此前导入的结果有%2条随之映射，新开问题%3个。</translation>
    </message>
    <message>
        <source>Change a mapping, for the imports from now on</source>
        <translation>修改映射，今后导入时适用</translation>
    </message>
    <message>
        <source>Remove a mapping; what was imported by it stays</source>
        <translation>移除映射；已按它导入的内容不变</translation>
    </message>
    <message>
        <source>Removed the mapping of %1.</source>
        <translation>已移除%1的映射。</translation>
    </message>
    <message>
        <source>Show the rules of imported reports that nothing maps to a requirement</source>
        <translation>列出已导入报告中未映射到要求的规则</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Which requirements the rules of security tools speak of</source>
        <translation>安全工具的规则对应哪些要求</translation>
    </message>
    <message>
        <source>Test cases</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Out of the plan now</source>
        <translation>移出计划</translation>
    </message>
    <message>
        <source>In the plan again</source>
        <translation>重新纳入计划</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Own ones of the release before</source>
        <translation>上一版本的自有用例</translation>
    </message>
    <message>
        <source>Plan the tests of a release, or bring its plan up to date</source>
        <translation>为版本制定测试计划，或更新其计划</translation>
    </message>
    <message>
        <source>Go on with the own test cases of the release before, too</source>
        <translation>同时沿用上一版本的自有测试用例</translation>
    </message>
    <message>
        <source>Only say what would change</source>
        <translation>只说明将有哪些变动</translation>
    </message>
    <message numerus="yes">
        <source>The release before has %n own test case(s) that this one has not. Take them over with --take-own.</source>
        <translation>
            <numerusform>上一版本有%n个自有测试用例，本版本尚无。可用 --take-own 沿用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the test cases of a release with their results</source>
        <translation>列出版本的测试用例及其结果</translation>
    </message>
    <message>
        <source>Only by this method</source>
        <translation>仅列出采用该方法的</translation>
    </message>
    <message>
        <source>Only those without a result</source>
        <translation>仅列出尚无结果的</translation>
    </message>
    <message>
        <source>Also those out of the plan</source>
        <translation>包括已移出计划的</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tested on</source>
        <translation>测试日期</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>测试人员</translation>
    </message>
    <message>
        <source>out of the plan</source>
        <translation>已移出计划</translation>
    </message>
    <message>
        <source>never run</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>Show one test case with its steps and all its results</source>
        <translation>显示一个测试用例的步骤和全部结果</translation>
    </message>
    <message>
        <source>Add a test case of your own and print its number</source>
        <translation>新增自有测试用例，并输出其编号</translation>
    </message>
    <message>
        <source>The requirement that it tests; may be left out</source>
        <translation>所测试的要求；可以不填</translation>
    </message>
    <message>
        <source>Change a test case; what is not given stays</source>
        <translation>修改测试用例；未给出的保持不变</translation>
    </message>
    <message>
        <source>Give test cases to a tester</source>
        <translation>将测试用例分派给测试人员</translation>
    </message>
    <message>
        <source>A test case</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Who is to test; empty for nobody</source>
        <translation>由谁测试；留空表示不分派</translation>
    </message>
    <message>
        <source>Record how tests went; earlier results stay beside it</source>
        <translation>记录测试结果；此前的结果一并保留</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>证明该结果的证据</translation>
    </message>
    <message numerus="yes">
        <source>Recorded %n result(s).</source>
        <translation>
            <numerusform>已记录%n条结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was drawn as a sample, from what, and why</source>
        <translation>抽取了哪些样本、从何抽取、为何如此抽取</translation>
    </message>
    <message>
        <source>Record a sampling of a requirement&apos;s tests, or of the whole plan</source>
        <translation>记录某项要求的测试或整个计划的抽样</translation>
    </message>
    <message>
        <source>The requirement; the whole plan where it is left out</source>
        <translation>所属要求；不填表示整个计划</translation>
    </message>
    <message>
        <source>Show the samplings of a release</source>
        <translation>列出版本的抽样记录</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>整个计划</translation>
    </message>
    <message>
        <source>Count a release&apos;s tests by box, method, tester and phase</source>
        <translation>按白盒黑盒、测评方法、测试人员和阶段统计版本的测试</translation>
    </message>
    <message>
        <source>By</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The test plan of a release</source>
        <translation>版本的测试计划</translation>
    </message>
    <message>
        <source>; components: %1, added: %2, gone: %3; vulnerabilities: %4, findings opened: %5, extended: %6</source>
        <translation>；组件：%1，新增：%2，移除：%3；漏洞：%4，登记问题：%5，补充问题：%6</translation>
    </message>
    <message>
        <source>%1 has done nothing in this workspace yet.</source>
        <translation>%1在本工作区中尚无任何操作。</translation>
    </message>
    <message>
        <source>The entry&apos;s number; without one, the last thing you did</source>
        <translation>记录编号；不填则为您最近一次操作</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the picture are painted over.</source>
        <translation>
            <numerusform>图片中有%n处已遮盖。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the content of evidence to a file, verified; what is marked on a picture is painted over</source>
        <translation>将证据内容校验后写出到文件；图片上已标记的部分会被遮盖</translation>
    </message>
    <message>
        <source>The file as it was filed, with nothing painted over; for those who may edit evidence</source>
        <translation>原样写出归档时的文件，不作遮盖；仅限可编辑证据的人员</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Package name</source>
        <translation>包名</translation>
    </message>
    <message>
        <source>Lowest system</source>
        <translation>最低系统版本</translation>
    </message>
    <message>
        <source>Target system</source>
        <translation>目标系统版本</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出组件</translation>
    </message>
    <message>
        <source>Debuggable</source>
        <translation>可调试</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>签名方案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>What the check says</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Findings: %1 new, %2 the same, %3 gone, %4 re-opened</source>
        <translation>问题：新增%1，仍存在%2，已消失%3，重新出现%4</translation>
    </message>
    <message>
        <source>; the check is %1</source>
        <translation>；检查记录为%1</translation>
    </message>
    <message>
        <source>What is delivered: APK and IPA files of a release</source>
        <translation>交付物：版本的 APK 和 IPA 文件</translation>
    </message>
    <message>
        <source>Look at a package and hold it against the register and what was tested; the check becomes evidence, what is wrong becomes findings</source>
        <translation>检查安装包，并与登记信息和已测试的构建核对；检查记录作为证据存档，不符之处登记为问题</translation>
    </message>
    <message>
        <source>The package</source>
        <translation>安装包</translation>
    </message>
    <message>
        <source>The release it is of</source>
        <translation>所属版本</translation>
    </message>
    <message>
        <source>%1 is larger than any table of judgements is.</source>
        <translation>%1过大，不像是测评结果表。</translation>
    </message>
    <message>
        <source>%1 is neither UTF-8 nor Unicode text. Save it from the spreadsheet as one of these.</source>
        <translation>%1既不是UTF-8也不是Unicode文本。请在电子表格中另存为其中一种。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 changed, %2 stood so already, %3 refused.</source>
        <translation>修改%1条，%2条无需修改，%3条被拒绝。</translation>
    </message>
    <message>
        <source>Record what a tab-separated table of a spreadsheet says, requirement by requirement, as pasting into the grid does. Answers no (exit code 1) when a row is refused; the others are recorded</source>
        <translation>按要求逐条写入电子表格导出的制表符分隔表格，与在测评表中粘贴相同。有行被拒绝时回答“否”（退出码1），其余各行照常写入</translation>
    </message>
    <message>
        <source>The table; its first row names the columns, or its first column holds the requirements and its second the judgements</source>
        <translation>表格文件；首行为列名，或第一列为要求、第二列为符合程度</translation>
    </message>
    <message>
        <source>The phase that judges</source>
        <translation>作出判定的阶段</translation>
    </message>
    <message>
        <source>For this app</source>
        <translation>对该应用</translation>
    </message>
    <message>
        <source>For the apps of this department and of those below it</source>
        <translation>对该部门及其下级部门的应用</translation>
    </message>
    <message>
        <source>Say where the role counts: --app or --unit.</source>
        <translation>请说明角色的适用范围：--app 或 --unit。</translation>
    </message>
    <message>
        <source>Give an account a role for a part</source>
        <translation>为账号授予限定范围的角色</translation>
    </message>
    <message>
        <source>%1 has the role %2 in %3.</source>
        <translation>%1在%3范围内具有角色“%2”。</translation>
    </message>
    <message>
        <source>Take a role for a part away</source>
        <translation>收回限定范围的角色</translation>
    </message>
    <message>
        <source>%1 no longer has the role %2 in %3.</source>
        <translation>已收回%1在%3范围内的角色“%2”。</translation>
    </message>
    <message>
        <source>%1 does not have the role %2 in %3.</source>
        <translation>%1在%3范围内没有角色“%2”。</translation>
    </message>
    <message>
        <source>Write entries of the log to a file that can be verified by itself</source>
        <translation>将审计日志条目写入可独立验证的文件</translation>
    </message>
    <message>
        <source>The first entry; else 1</source>
        <translation>起始条目；缺省为 1</translation>
    </message>
    <message>
        <source>The last entry; else the last there is</source>
        <translation>结束条目；缺省为最后一条</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>写到何处</translation>
    </message>
    <message>
        <source>Replace the file that stands there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>Wrote entries %1 to %2 to %3; the digest of the last one is %4.</source>
        <translation>已将第%1至%2条写入%3；最后一条的摘要为%4。</translation>
    </message>
    <message>
        <source>entry %1 is not what was written</source>
        <translation>第%1条与写入时不符</translation>
    </message>
    <message>
        <source>it does not go on where the file before it ends (entry %1)</source>
        <translation>与前一个文件的末尾（第%1条）不衔接</translation>
    </message>
    <message>
        <source>Verify files of audit export, without the workspace; several have to go on one after the other. Exit code 1 when one does not hold</source>
        <translation>脱离工作区验证 audit export 生成的文件；多个文件须依次衔接。有文件未通过时退出码为 1</translation>
    </message>
    <message>
        <source>The files, in their order</source>
        <translation>按先后顺序排列的文件</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>无法读取%1。请检查其权限。</translation>
    </message>
    <message>
        <source>%1: entries %2 to %3 hold; the digest of the last one is %4.</source>
        <translation>%1：第%2至%3条完好；最后一条的摘要为%4。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Show what waits for an account, by its roles and its person</source>
        <translation>按角色和人员显示账号的待办事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Nobody has a password in this workspace yet. An administrator sets the first one: gatehouse-cli account password --as NAME.</source>
        <translation>此工作区尚未设置任何口令。请由管理员先设置：gatehouse-cli account password --as 账号名。</translation>
    </message>
    <message>
        <source>The password of %1 is to be changed before anything else: gatehouse-cli account password --as %1.</source>
        <translation>须先修改%1的口令，然后才能进行其他操作：gatehouse-cli account password --as %1。</translation>
    </message>
    <message>
        <source>There is no post “%1”. See them with “gatehouse-cli post list”.</source>
        <translation>没有岗位“%1”。请用“gatehouse-cli post list”查看。</translation>
    </message>
    <message>
        <source>Several posts are called “%1”. Name it with its department, like “IT/Developer”.</source>
        <translation>有多个岗位名为“%1”。请连同部门一起写，如“信息技术部/开发岗”。</translation>
    </message>
    <message>
        <source>There is no app “%1”. See them with “gatehouse-cli app list”.</source>
        <translation>没有应用“%1”。请用“gatehouse-cli app list”查看。</translation>
    </message>
    <message>
        <source>There is no release “%1”. See them with “gatehouse-cli release list”.</source>
        <translation>没有版本“%1”。请用“gatehouse-cli release list”查看。</translation>
    </message>
    <message>
        <source>Standard input holds no password where one was expected.</source>
        <translation>标准输入中没有口令。</translation>
    </message>
    <message>
        <source>The file with the password, %1, cannot be read.</source>
        <translation>无法读取口令文件%1。</translation>
    </message>
    <message>
        <source>The file with the password, %1, is empty.</source>
        <translation>口令文件%1是空的。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>A password is needed, and there is no terminal to ask for it. Name a file with it in %1, or pass it on standard input with --password-stdin.</source>
        <translation>需要口令，但没有可供输入的终端。请用%1指定口令文件，或加 --password-stdin 从标准输入提供。</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1的口令：</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>%1的新口令：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>The two are not the same. Begin again.</source>
        <translation>两次输入不一致，请重新开始。</translation>
    </message>
    <message>
        <source>Read the password from standard input; else from the file that GATEHOUSE_PASSWORD_FILE names, else it is asked for</source>
        <translation>从标准输入读取口令；否则取 GATEHOUSE_PASSWORD_FILE 指定的文件，再否则在终端询问</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Added the account %1. Set its password: gatehouse-cli account reset %1.</source>
        <translation>已新增账号%1。请设置其口令：gatehouse-cli account reset %1。</translation>
    </message>
    <message>
        <source>Change one&apos;s own password; in a workspace where nobody has one, set the first administrator&apos;s</source>
        <translation>修改本人口令；工作区尚未设置任何口令时，设置首位管理员的口令</translation>
    </message>
    <message>
        <source>The password of %1 is set.</source>
        <translation>已设置%1的口令。</translation>
    </message>
    <message>
        <source>Set another account&apos;s password, which is to be changed when it is used; the file GATEHOUSE_NEW_PASSWORD_FILE names, or the next line of standard input, holds the new one</source>
        <translation>设置其他账号的口令，该账号登录时须先修改；新口令取自 GATEHOUSE_NEW_PASSWORD_FILE 指定的文件，或标准输入的下一行</translation>
    </message>
    <message>
        <source>The password of %1 is set; whoever signs in changes it first.</source>
        <translation>已设置%1的口令；本人登录时须先修改。</translation>
    </message>
    <message>
        <source>Let an account that is locked after wrong passwords try again</source>
        <translation>解锁因口令错误而锁定的账号</translation>
    </message>
    <message>
        <source>Unlocked the account %1.</source>
        <translation>已解锁账号%1。</translation>
    </message>
    <message>
        <source>Show what is asked of passwords, or change it</source>
        <translation>查看或修改口令策略</translation>
    </message>
    <message>
        <source>Changed the password policy.</source>
        <translation>已修改口令策略。</translation>
    </message>
    <message>
        <source>Accounts, their roles and passwords</source>
        <translation>账号、角色与口令</translation>
    </message>
    <message>
        <source>Show who holds which post and does what for which app</source>
        <translation>列出岗位任职与应用职责</translation>
    </message>
    <message>
        <source>Those of that day; else of today</source>
        <translation>该日的任职；默认为今天</translation>
    </message>
    <message>
        <source>Of that person alone</source>
        <translation>仅该人员</translation>
    </message>
    <message>
        <source>Whatever the day: the history</source>
        <translation>不限日期，含历史</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Assign a person to a post, or to an app in a duty</source>
        <translation>安排人员任职：到岗位，或到应用的某项职责</translation>
    </message>
    <message>
        <source>The person&apos;s name or uid</source>
        <translation>人员姓名或uid</translation>
    </message>
    <message>
        <source>Assigned %1.</source>
        <translation>已安排%1任职。</translation>
    </message>
    <message>
        <source>The assignment&apos;s uid, or the person&apos;s name with --post or --app</source>
        <translation>任职记录的uid，或人员姓名加--post或--app</translation>
    </message>
    <message>
        <source>The post it is to</source>
        <translation>所任岗位</translation>
    </message>
    <message>
        <source>The app it is to</source>
        <translation>所任应用</translation>
    </message>
    <message>
        <source>The duty it is in</source>
        <translation>所任职责</translation>
    </message>
    <message>
        <source>%1 is not assigned to that. See the assignments with “gatehouse-cli assignment list”.</source>
        <translation>%1没有该项任职。请用“gatehouse-cli assignment list”查看。</translation>
    </message>
    <message>
        <source>%1 has several assignments to that. Say which with --duty, or by the uid that “gatehouse-cli assignment list --json” shows.</source>
        <translation>%1有多项该任职。请用--duty指明，或使用“gatehouse-cli assignment list --json”列出的uid。</translation>
    </message>
    <message>
        <source>End an assignment; it stays as history</source>
        <translation>结束任职，保留为历史</translation>
    </message>
    <message>
        <source>Its last day; else today</source>
        <translation>最后一日；默认为今天</translation>
    </message>
    <message>
        <source>The assignment ends on %1.</source>
        <translation>任职于%1结束。</translation>
    </message>
    <message>
        <source>Remove an assignment that was recorded by mistake</source>
        <translation>删除误登记的任职</translation>
    </message>
    <message>
        <source>Removed the assignment.</source>
        <translation>已删除任职记录。</translation>
    </message>
    <message>
        <source>Change an assignment; what is not given stays</source>
        <translation>修改任职，未给出的项目保持不变</translation>
    </message>
    <message>
        <source>The assignment&apos;s uid</source>
        <translation>任职记录的uid</translation>
    </message>
    <message>
        <source>Changed the assignment.</source>
        <translation>已修改任职记录。</translation>
    </message>
    <message>
        <source>Who holds which post, and does what for apps</source>
        <translation>岗位任职与应用职责</translation>
    </message>
    <message>
        <source>%1 of %2 signatures under the log hold, the last one at entry %3.</source>
        <translation>日志上的签名共%2个，有效%1个，最后一个在第%3条处。</translation>
    </message>
    <message>
        <source>Show who stands in for whom, now and later</source>
        <translation>列出当前及以后的代理安排</translation>
    </message>
    <message>
        <source>Those that are over as well</source>
        <translation>含已结束的</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>缺勤人员</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>For</source>
        <translation>代理范围</translation>
    </message>
    <message>
        <source>All they do</source>
        <translation>全部工作</translation>
    </message>
    <message>
        <source>Arrange who stands in for a person</source>
        <translation>为缺勤人员安排代理</translation>
    </message>
    <message>
        <source>Arranged who stands in for %1.</source>
        <translation>已为%1安排代理。</translation>
    </message>
    <message>
        <source>Change a delegation; what is not given stays</source>
        <translation>修改代理，未给出的项目保持不变</translation>
    </message>
    <message>
        <source>The delegation&apos;s uid</source>
        <translation>代理记录的uid</translation>
    </message>
    <message>
        <source>Changed the delegation.</source>
        <translation>已修改代理。</translation>
    </message>
    <message>
        <source>Remove a delegation</source>
        <translation>删除代理</translation>
    </message>
    <message>
        <source>Removed the delegation.</source>
        <translation>已删除代理。</translation>
    </message>
    <message>
        <source>Who stands in while somebody is away</source>
        <translation>缺勤期间的代理安排</translation>
    </message>
    <message>
        <source>Its accounts all have the password %1.</source>
        <translation>其中所有账号的口令都是%1。</translation>
    </message>
    <message>
        <source>There is no coding standard and no module %1. See them with “gatehouse-cli standard list” and “gatehouse-cli module list”.</source>
        <translation>没有编号为%1的编码规范或模块。请用“gatehouse-cli standard list”和“gatehouse-cli module list”查看。</translation>
    </message>
    <message>
        <source>Show the standards and modules a release uses, and its reviews</source>
        <translation>显示版本所用的规范、模块及其代码评审</translation>
    </message>
    <message>
        <source>Coding standard</source>
        <translation>编码规范</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Code review</source>
        <translation>代码评审</translation>
    </message>
    <message>
        <source>Note that a release uses a coding standard or a module</source>
        <translation>登记版本使用某编码规范或模块</translation>
    </message>
    <message>
        <source>The number of the standard or module</source>
        <translation>规范或模块的编号</translation>
    </message>
    <message>
        <source>Which version; else the one the register has</source>
        <translation>所用版本号；不填则取台账中的版本号</translation>
    </message>
    <message>
        <source>What else is to be said</source>
        <translation>其他需要说明的内容</translation>
    </message>
    <message>
        <source>%1 uses %2.</source>
        <translation>%1使用%2。</translation>
    </message>
    <message>
        <source>Note that a release no longer uses it</source>
        <translation>登记版本不再使用</translation>
    </message>
    <message>
        <source>%1 does not use %2.</source>
        <translation>%1未使用%2。</translation>
    </message>
    <message>
        <source>%1 no longer uses %2.</source>
        <translation>%1不再使用%2。</translation>
    </message>
    <message>
        <source>What releases are developed with (7.3.4)</source>
        <translation>版本开发所用的规范与模块（7.3.4）</translation>
    </message>
    <message>
        <source>Submitted by %1: %2</source>
        <translation>%1提交：%2</translation>
    </message>
    <message>
        <source>Still to sign: %1</source>
        <translation>待签署：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Signed by %1 (%2): %3</source>
        <translation>%1（%2）签署：%3</translation>
    </message>
    <message>
        <source>Changed since it was submitted: %1 %2</source>
        <translation>提交后有变化：%1 %2</translation>
    </message>
    <message>
        <source>Submit a gate that can be passed, for others to sign</source>
        <translation>提交已具备通过条件的门禁，由他人签署</translation>
    </message>
    <message>
        <source>%1, %2: submitted. Still to sign: %3</source>
        <translation>%1，%2：已提交。待签署：%3</translation>
    </message>
    <message>
        <source>%1, %2: signed. Still to sign: %3</source>
        <translation>%1，%2：已签署。待签署：%3</translation>
    </message>
    <message>
        <source>Sign what was submitted, or reject it; the last signature that the tier asks for passes the gate</source>
        <translation>签署或退回已提交的门禁；按等级要求的签署齐全后，门禁即通过</translation>
    </message>
    <message>
        <source>What is signed; else that it passes</source>
        <translation>签署的决定；不指定则为通过</translation>
    </message>
    <message>
        <source>Why it is rejected; what passes was stated when it was submitted</source>
        <translation>退回的理由；通过时的意见在提交时已写明</translation>
    </message>
    <message>
        <source>Re-open a gate that was passed or rejected, and sign that</source>
        <translation>重新打开已通过或已退回的门禁，并签名</translation>
    </message>
    <message>
        <source>The %1 gate was never decided.</source>
        <translation>%1门禁尚未作过决定。</translation>
    </message>
    <message>
        <source>Show what changed below a decision, field by field, by whom and when; exit code 0 only when nothing did</source>
        <translation>逐字段列出决定依据的变化，以及由谁在何时作出；仅在没有变化时退出码为 0</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <source>By whom and when</source>
        <translation>由谁、何时</translation>
    </message>
    <message>
        <source>Verify the signatures of a gate; exit code 1 when one does not hold</source>
        <translation>验证门禁上的签名；有不成立的签名时退出码为 1</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Write the certificate of a gate&apos;s decision in both languages, as PDF</source>
        <translation>写出门禁决定的中英文证书（PDF）</translation>
    </message>
    <message>
        <source>The certificate to write</source>
        <translation>要写出的证书</translation>
    </message>
    <message>
        <source>What it costs to guess a password; each step doubles time and memory, 17 takes 128 MiB</source>
        <translation>猜测一次口令的代价；每加 1，所需时间和内存翻倍，17 需要 128 MiB</translation>
    </message>
    <message>
        <source>--password-cost is a number from %1 to %2.</source>
        <translation>--password-cost 须为%1至%2之间的数字。</translation>
    </message>
    <message>
        <source>%1 has no signing key in use.</source>
        <translation>%1没有在用的签名密钥。</translation>
    </message>
    <message>
        <source>Make the key pair that you sign gates with, locked by your password</source>
        <translation>生成本人签署门禁所用的密钥对，以口令锁定</translation>
    </message>
    <message>
        <source>How it signs; else SM2 with SM3</source>
        <translation>签名算法；不指定则为 SM2（配 SM3）</translation>
    </message>
    <message>
        <source>%1 signs with %2 from now on. Read the fingerprint to whoever is to verify: %3</source>
        <translation>%1今后以%2签名。请将指纹告知验证人：%3</translation>
    </message>
    <message>
        <source>Show the signing keys, the revoked ones too</source>
        <translation>列出签名密钥，包括已吊销的</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生成日期</translation>
    </message>
    <message>
        <source>Revoked on</source>
        <translation>吊销日期</translation>
    </message>
    <message>
        <source>(the workspace)</source>
        <translation>（工作区）</translation>
    </message>
    <message>
        <source>Revoke a signing key; what it signed before stays valid</source>
        <translation>吊销签名密钥；此前的签名仍然有效</translation>
    </message>
    <message>
        <source>Whose; else your own</source>
        <translation>谁的密钥；不指定则为本人的</translation>
    </message>
    <message>
        <source>The signing key of %1 is revoked.</source>
        <translation>%1的签名密钥已吊销。</translation>
    </message>
    <message>
        <source>Write the public key of an account, as PEM</source>
        <translation>写出账号的公钥（PEM）</translation>
    </message>
    <message>
        <source>The keys that gates and the audit log are signed with</source>
        <translation>签署门禁和审计日志所用的密钥</translation>
    </message>
    <message>
        <source>What is wrong with the organisation: empty posts, apps without an owner, who audits what they build; exit code 1 where anything is</source>
        <translation>检查组织架构：空缺岗位、无负责人的应用、审计自己建设的应用等；有问题时退出码为1</translation>
    </message>
    <message>
        <source>As it is on that day; else today</source>
        <translation>该日的情况；默认为今天</translation>
    </message>
    <message>
        <source>No rule finds anything wrong.</source>
        <translation>各项规则均未发现问题。</translation>
    </message>
    <message>
        <source>Draw the chart of the organisation</source>
        <translation>绘制组织架构图</translation>
    </message>
    <message>
        <source>The picture: .svg, .png or .pdf by its name</source>
        <translation>图片文件，格式由文件名决定（SVG、PNG或PDF）</translation>
    </message>
    <message>
        <source>Who is responsible (R), accountable (A), consulted (C) and informed (I) for each app in each phase</source>
        <translation>各应用各阶段的执行（R）、负责（A）、咨询（C）、知会（I）人员</translation>
    </message>
    <message>
        <source>Of that app alone</source>
        <translation>仅该应用</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1（代%2）</translation>
    </message>
    <message>
        <source>The organisation as a whole: chart, checks, responsibilities</source>
        <translation>组织架构整体：架构图、检查、职责</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>任职期间</translation>
    </message>
    <message>
        <source>Show a person with the periods of service, posts and apps</source>
        <translation>查看人员及其任职期间、岗位与应用</translation>
    </message>
    <message>
        <source>Change a person; what is not given stays</source>
        <translation>修改人员，未给出的项目保持不变</translation>
    </message>
    <message>
        <source>Record when a person is here: a period, or the last day of the one that runs</source>
        <translation>登记任职期间：新的期间，或当前期间的最后一日</translation>
    </message>
    <message>
        <source>The last day of the period that has no end yet</source>
        <translation>尚未结束的期间的最后一日</translation>
    </message>
    <message>
        <source>%1 has no period of service without an end. Record one with --from.</source>
        <translation>%1没有尚未结束的任职期间。请用--from登记。</translation>
    </message>
    <message>
        <source>Recorded when %1 is here.</source>
        <translation>已登记%1的任职期间。</translation>
    </message>
    <message>
        <source>Show the posts and who holds them</source>
        <translation>列出岗位及任职人员</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应配</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>汇报对象</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>任职人员</translation>
    </message>
    <message>
        <source>Set up a post</source>
        <translation>设立岗位</translation>
    </message>
    <message>
        <source>Its title in Chinese</source>
        <translation>中文岗位名称</translation>
    </message>
    <message>
        <source>Added the post %1.</source>
        <translation>已新增岗位%1。</translation>
    </message>
    <message>
        <source>Change a post; what is not given stays</source>
        <translation>修改岗位，未给出的项目保持不变</translation>
    </message>
    <message>
        <source>Its title, also as DEPARTMENT/TITLE, or its uid</source>
        <translation>岗位名称，可写作“部门/名称”，或uid</translation>
    </message>
    <message>
        <source>Changed the post %1.</source>
        <translation>已修改岗位%1。</translation>
    </message>
    <message>
        <source>Remove a post that nobody ever held</source>
        <translation>删除从未有人任职的岗位</translation>
    </message>
    <message>
        <source>Removed the post %1.</source>
        <translation>已删除岗位%1。</translation>
    </message>
    <message>
        <source>Posts: duties, staffing, reporting line</source>
        <translation>岗位：职责、编制、汇报线</translation>
    </message>
    <message>
        <source>Documents of the management system</source>
        <translation>管理体系文件</translation>
    </message>
    <message>
        <source>Show the documents</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Show one document</source>
        <translation>显示一份文件</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Change a document; what is not given stays</source>
        <translation>修改文件；未给出的保持不变</translation>
    </message>
    <message>
        <source>Withdraw a document, with the reason</source>
        <translation>作废文件，须说明理由</translation>
    </message>
    <message>
        <source>Contracts with outsourcing parties</source>
        <translation>外包合同</translation>
    </message>
    <message>
        <source>Show the outsourcing contracts</source>
        <translation>显示外包合同</translation>
    </message>
    <message>
        <source>Show one outsourcing contract</source>
        <translation>显示一份外包合同</translation>
    </message>
    <message>
        <source>Add an outsourcing contract</source>
        <translation>添加外包合同</translation>
    </message>
    <message>
        <source>Change an outsourcing contract; what is not given stays</source>
        <translation>修改外包合同；未给出的保持不变</translation>
    </message>
    <message>
        <source>Withdraw an outsourcing contract, with the reason</source>
        <translation>作废外包合同，须说明理由</translation>
    </message>
    <message>
        <source>Critical operations of apps</source>
        <translation>应用的关键操作</translation>
    </message>
    <message>
        <source>Show the critical operations, and how their controls stand</source>
        <translation>显示关键操作及其控制措施状况</translation>
    </message>
    <message>
        <source>Show one critical operation, and how its controls stand</source>
        <translation>显示一项关键操作及其控制措施状况</translation>
    </message>
    <message>
        <source>Add a critical operation of an app</source>
        <translation>为应用添加关键操作</translation>
    </message>
    <message>
        <source>Change a critical operation; what is not given stays</source>
        <translation>修改关键操作；未给出的保持不变</translation>
    </message>
    <message>
        <source>Withdraw a critical operation, with the reason</source>
        <translation>作废关键操作，须说明理由</translation>
    </message>
    <message>
        <source>Secure-coding standards</source>
        <translation>安全编码规范</translation>
    </message>
    <message>
        <source>Show the coding standards</source>
        <translation>显示编码规范</translation>
    </message>
    <message>
        <source>Show one coding standard</source>
        <translation>显示一份编码规范</translation>
    </message>
    <message>
        <source>Add a coding standard</source>
        <translation>添加编码规范</translation>
    </message>
    <message>
        <source>Change a coding standard; what is not given stays</source>
        <translation>修改编码规范；未给出的保持不变</translation>
    </message>
    <message>
        <source>Withdraw a coding standard, with the reason</source>
        <translation>作废编码规范，须说明理由</translation>
    </message>
    <message>
        <source>The library of reusable modules</source>
        <translation>通用模块库</translation>
    </message>
    <message>
        <source>Show the reusable modules</source>
        <translation>显示通用模块</translation>
    </message>
    <message>
        <source>Show one reusable module</source>
        <translation>显示一个通用模块</translation>
    </message>
    <message>
        <source>Add a reusable module</source>
        <translation>添加通用模块</translation>
    </message>
    <message>
        <source>Change a reusable module; what is not given stays</source>
        <translation>修改通用模块；未给出的保持不变</translation>
    </message>
    <message>
        <source>Withdraw a reusable module, with the reason</source>
        <translation>作废通用模块，须说明理由</translation>
    </message>
    <message>
        <source>Reviews of releases&apos; code</source>
        <translation>版本的代码评审</translation>
    </message>
    <message>
        <source>Show the code reviews</source>
        <translation>显示代码评审</translation>
    </message>
    <message>
        <source>Show one code review</source>
        <translation>显示一次代码评审</translation>
    </message>
    <message>
        <source>Record a code review</source>
        <translation>登记代码评审</translation>
    </message>
    <message>
        <source>Change a code review; what is not given stays</source>
        <translation>修改代码评审；未给出的保持不变</translation>
    </message>
    <message>
        <source>Withdraw a code review, with the reason</source>
        <translation>作废代码评审，须说明理由</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>no control chosen</source>
        <translation>未选控制措施</translation>
    </message>
    <message>
        <source>Due or state</source>
        <translation>到期或状态</translation>
    </message>
    <message>
        <source>Withdrawn ones as well</source>
        <translation>包括已作废的</translation>
    </message>
    <message>
        <source>Show contracts that have ended</source>
        <translation>显示已到终止日的合同</translation>
    </message>
    <message>
        <source>Show those whose review is overdue</source>
        <translation>显示复审逾期的条目</translation>
    </message>
    <message>
        <source>And those due in so many days</source>
        <translation>以及在此天数内到期的</translation>
    </message>
    <message>
        <source>--within takes a number of days, 0 or more.</source>
        <translation>--within 须为天数，0 或以上。</translation>
    </message>
    <message>
        <source>Its number in the register</source>
        <translation>台账编号</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>涉及应用</translation>
    </message>
    <message>
        <source>Added %1 %2.</source>
        <translation>已添加%1 %2。</translation>
    </message>
    <message>
        <source>Say what to change.</source>
        <translation>请说明要修改的内容。</translation>
    </message>
    <message>
        <source>Show which documents answer 7.2.a to g, and where none does</source>
        <translation>显示 7.2 a 至 g 各项由哪些文件落实，哪些尚无文件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条款项</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复审</translation>
    </message>
    <message>
        <source>Documents in force</source>
        <translation>现行文件</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>review overdue</source>
        <translation>复审逾期</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>Show outsourcing parties that apps name and no contract here has</source>
        <translation>显示应用已填写、台账中没有合同的外包方</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>外包方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所属条线</translation>
    </message>
    <message>
        <source>Change a department; what is not given stays</source>
        <translation>修改部门，未给出的项目保持不变</translation>
    </message>
    <message>
        <source>Its name, path or uid</source>
        <translation>部门名称、路径或uid</translation>
    </message>
    <message>
        <source>Changed the department %1.</source>
        <translation>已修改部门%1。</translation>
    </message>
    <message>
        <source>Remove a department nothing belongs to</source>
        <translation>删除没有下属内容的部门</translation>
    </message>
    <message>
        <source>Removed the department %1.</source>
        <translation>已删除部门%1。</translation>
    </message>
    <message>
        <source>Say what changes: --roles, --active, --name or --holder.</source>
        <translation>请指明修改内容：--roles、--active、--name或--holder。</translation>
    </message>
    <message>
        <source>The digest that chains the audit log, for good</source>
        <translation>审计日志链所用的摘要算法，创建后不可修改</translation>
    </message>
    <message>
        <source>; components: %1, vulnerabilities: %2</source>
        <translation>；组件：%1，漏洞：%2</translation>
    </message>
    <message>
        <source>; counts as: %1</source>
        <translation>；计为：%1</translation>
    </message>
    <message>
        <source>What the results count as (static, dynamic, pentest, config), where the report does not show it: it counts as static analysis unless something that ran was asked</source>
        <translation>结果计为哪种测评方法（static、dynamic、pentest、config），供报告看不出时指定；默认计为静态分析，除非报告表明是对运行中的系统所作的测试</translation>
    </message>
    <message>
        <source>A tool&apos;s results count as static, dynamic, pentest or config.</source>
        <translation>工具结果只能计为 static、dynamic、pentest 或 config。</translation>
    </message>
    <message>
        <source>The picture&apos;s number</source>
        <translation>图片的编号</translation>
    </message>
    <message>
        <source>Show the parts of a picture that are painted over, numbered</source>
        <translation>列出图片上已遮盖的部分及其序号</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>序号</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of %1 are painted over on every copy; the file stays as it is.</source>
        <translation>
            <numerusform>%1导出的副本上共遮盖%n处；原文件不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Have a part of a picture painted over wherever it leaves, in pixels of the picture as it is shown</source>
        <translation>标记图片上导出时须遮盖的部分，按显示方向的像素计</translation>
    </message>
    <message>
        <source>Show a part of a picture again, or all of it</source>
        <translation>取消图片上一处或全部遮盖</translation>
    </message>
    <message>
        <source>Which, as “evidence redaction list” numbers them</source>
        <translation>第几处，序号见“evidence redaction list”</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n part(s) that are painted over; there is no part %2.</source>
        <translation>
            <numerusform>%1共遮盖%n处，没有第%2处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which part with --part, or --all.</source>
        <translation>请用 --part 指明第几处，或用 --all。</translation>
    </message>
    <message>
        <source>Parts of pictures that are painted over wherever they leave</source>
        <translation>图片上导出时须遮盖的部分</translation>
    </message>
    <message>
        <source>Of an app</source>
        <translation>属于应用</translation>
    </message>
    <message>
        <source>“%1” is a chart of an app. Name one with --app.</source>
        <translation>“%1”是应用的图表，请用--app指定应用。</translation>
    </message>
    <message>
        <source>The app that a chart of one speaks of; of any other chart, this app alone</source>
        <translation>应用图表所属的应用；用于其他图表时，只看该应用</translation>
    </message>
    <message>
        <source>Where the portfolio stands, an app, and a release</source>
        <translation>应用整体情况、单个应用情况与版本情况</translation>
    </message>
    <message>
        <source>“%1” has no number at “%2”. There are: %3.</source>
        <translation>“%1”在“%2”处没有数值。可选：%3。</translation>
    </message>
    <message>
        <source>“%1” has no series “%2”. There are: %3.</source>
        <translation>“%1”没有系列“%2”。可选：%3。</translation>
    </message>
    <message>
        <source>List the records behind a number of a chart</source>
        <translation>列出图表中某个数值对应的记录</translation>
    </message>
    <message>
        <source>The key of its series (see “dashboard show --json”)</source>
        <translation>系列的名称（见“dashboard show --json”）</translation>
    </message>
    <message>
        <source>The key of its category, or its day</source>
        <translation>分类的名称，或日期</translation>
    </message>
    <message>
        <source>Where to; an earlier copy that stands there is replaced once the new one is sound</source>
        <translation>目标位置；已有的较早副本在新副本校验无误后被替换</translation>
    </message>
    <message>
        <source>This release has a threat model already: to take the file over, say --replace-drawing. Decisions stay with their elements.</source>
        <translation>本版本已有威胁模型：如要导入此文件，请加上 --replace-drawing；已作的决定随要素保留。</translation>
    </message>
    <message>
        <source>The tool to write for</source>
        <translation>目标格式</translation>
    </message>
    <message>
        <source>Make the search index anew from the records; doctor says when to</source>
        <translation>依据记录重建检索索引；是否需要由 doctor 说明</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>检索索引已重建。</translation>
    </message>
    <message>
        <source>There is none yet: draw it, or take one over with “threat-model carry”, “draw” or “import”.</source>
        <translation>尚无威胁模型：请绘制，或用“threat-model carry”“draw”“import”建立。</translation>
    </message>
    <message>
        <source>Its drawing is empty.</source>
        <translation>图为空白。</translation>
    </message>
    <message>
        <source>It is taken over from the release before, and neither changed nor confirmed: see “threat-model confirm”.</source>
        <translation>沿用自上一版本，尚未修改，也未确认：见“threat-model confirm”。</translation>
    </message>
    <message>
        <source>%1 (deputy)</source>
        <translation>%1（代理责任人）</translation>
    </message>
    <message>
        <source>%1; not applicable to be confirmed</source>
        <translation>%1；不适用待确认</translation>
    </message>
    <message>
        <source>Write a decision&apos;s signatures, keys and content into a folder, with the openssl commands that verify them; exit code 1 when one of them does not hold</source>
        <translation>将决定的签名、公钥和内容写入文件夹，并附验证所用的 openssl 命令；有不成立的签名时退出码为 1</translation>
    </message>
    <message>
        <source>What this decision rests on holds, and nothing of it changed.</source>
        <translation>该决定所依据的各项内容仍然成立，且没有变化。</translation>
    </message>
    <message>
        <source>The board shows it from now on, and no longer %1, which is not finished: %2.</source>
        <translation>看板自此显示该版本，不再显示%1。%1尚未完成：%2。</translation>
    </message>
    <message>
        <source>Nothing differs from what is there, so nothing was changed.</source>
        <translation>与现有内容一致，未作修改。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A role for a part</source>
        <translation>限定范围的角色</translation>
    </message>
    <message>
        <source>Say which role counts there: --role.</source>
        <translation>请指明在该范围内适用的角色：--role。</translation>
    </message>
    <message>
        <source>Say what it may do: everywhere with --roles, in a part with --role and --app or --unit.</source>
        <translation>请说明账号可以做什么：用 --roles 指定全局角色，或用 --role 加 --app 或 --unit 指定限定范围的角色。</translation>
    </message>
    <message>
        <source>Why an overdue finding is given more time</source>
        <translation>逾期问题延期的理由</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>变化前 → 变化后</translation>
    </message>
</context>
<context>
    <name>ComponentDifference</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>版本变化</translation>
    </message>
</context>
<context>
    <name>ComponentIntake</name>
    <message>
        <source>The bill of materials has to be evidence first.</source>
        <translation>物料清单须先存为证据。</translation>
    </message>
    <message>
        <source>This version is not affected.</source>
        <translation>该版本不受影响。</translation>
    </message>
</context>
<context>
    <name>ComponentReopening</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Known vulnerabilities in %1</source>
        <translation>%1存在已知漏洞</translation>
    </message>
    <message>
        <source>Ship a version without these vulnerabilities, or decide, with the reason, that the release is not affected.</source>
        <translation>改用不含这些漏洞的组件版本，或说明理由，判定本版本不受影响。</translation>
    </message>
</context>
<context>
    <name>ComponentRepository</name>
    <message>
        <source>There is no such component in this workspace.</source>
        <translation>工作区中没有该组件。</translation>
    </message>
    <message>
        <source>The release has no component “%1”. List its components, or name it as “group:name@version”.</source>
        <translation>该版本没有组件“%1”。请先列出其组件，或以“group:name@version”指明。</translation>
    </message>
    <message>
        <source>Several components of the release are called “%1”. Name the version too: “group:name@version”.</source>
        <translation>该版本有多个名为“%1”的组件。请同时指明版本：“group:name@version”。</translation>
    </message>
    <message>
        <source>%1 ships %2 already.</source>
        <translation>%1已包含%2。</translation>
    </message>
    <message>
        <source>%1 does not ship %2.</source>
        <translation>%1不包含%2。</translation>
    </message>
    <message>
        <source>%1 is in the bill of materials %2. Import one without it instead.</source>
        <translation>%1列于物料清单%2中。请改为导入不含它的物料清单。</translation>
    </message>
</context>
<context>
    <name>ConclusionScheme</name>
    <message>
        <source>not met: “%1”</source>
        <translation>未满足“%1”的</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>A condition has at most %1 characters.</source>
        <translation>条件最多%1个字符。</translation>
    </message>
    <message>
        <source>“%1” cannot stand here. Expected &amp; or |.</source>
        <translation>此处不能是“%1”，应为&amp;或|。</translation>
    </message>
    <message>
        <source>The condition is nested too deeply: at most %1 levels.</source>
        <translation>条件嵌套过深：最多%1层。</translation>
    </message>
    <message>
        <source>A parenthesis is not closed: expected ).</source>
        <translation>括号没有闭合：缺少右括号。</translation>
    </message>
    <message>
        <source>The condition ends too early: a name such as has_login is missing.</source>
        <translation>条件不完整：缺少名称，例如has_login。</translation>
    </message>
    <message>
        <source>“%1” cannot stand here. Expected a name such as has_login.</source>
        <translation>此处不能是“%1”，应为名称，例如has_login。</translation>
    </message>
    <message>
        <source>A text is not closed: expected &quot;.</source>
        <translation>文字没有闭合：缺少双引号。</translation>
    </message>
    <message>
        <source>Expected a whole number here.</source>
        <translation>此处应为整数。</translation>
    </message>
    <message>
        <source>Expected a whole number or a text in quotes here.</source>
        <translation>此处应为整数或带引号的文字。</translation>
    </message>
</context>
<context>
    <name>Confidentiality</name>
    <message>
        <source>Public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Strictly confidential</source>
        <translation>机密</translation>
    </message>
</context>
<context>
    <name>ContentReader</name>
    <message>
        <source>The threat library</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>This is not a threat library: it must be JSON that holds one object with the fields of a library.</source>
        <translation>这不是威胁库：应为JSON，且为一个含威胁库各字段的对象。</translation>
    </message>
    <message>
        <source>must be a list of objects with fields.</source>
        <translation>应为由含字段的对象组成的列表。</translation>
    </message>
    <message>
        <source>holds “%1” twice.</source>
        <translation>“%1”重复。</translation>
    </message>
</context>
<context>
    <name>ContentVerifier</name>
    <message>
        <source>The check of the evidence was stopped.</source>
        <translation>证据校验已停止。</translation>
    </message>
</context>
<context>
    <name>ContractClause</name>
    <message>
        <source>Development tools from reliable sources</source>
        <translation>开发工具来源可信</translation>
    </message>
    <message>
        <source>Code protected against leakage</source>
        <translation>代码防外泄</translation>
    </message>
    <message>
        <source>Endpoint control on developer machines</source>
        <translation>开发终端管控</translation>
    </message>
    <message>
        <source>Anti-malware on developer machines</source>
        <translation>开发终端恶意代码防护</translation>
    </message>
    <message>
        <source>Development network cut off from outside</source>
        <translation>开发网络与外部隔离</translation>
    </message>
    <message>
        <source>Test apart from production, no real data</source>
        <translation>测试与生产分离，不用真实数据</translation>
    </message>
    <message>
        <source>Protection of customers&apos; personal information</source>
        <translation>客户个人信息保护</translation>
    </message>
    <message>
        <source>What happens when the service is interrupted</source>
        <translation>服务中断的处置</translation>
    </message>
</context>
<context>
    <name>CountermeasureRepository</name>
    <message>
        <source>A countermeasure is verified by a test that passes. Record the test with its evidence.</source>
        <translation>应对措施须经测试通过方为已验证。请登记测试结果及其证据。</translation>
    </message>
    <message>
        <source>Say where “%1” stands in the design: a document and its section.</source>
        <translation>请填写“%1”在设计中的出处：文档及章节。</translation>
    </message>
    <message>
        <source>%1 is a threat of another threat model.</source>
        <translation>%1属于另一个威胁模型。</translation>
    </message>
    <message>
        <source>The threat library has no countermeasure “%1”.</source>
        <translation>威胁库中没有应对措施“%1”。</translation>
    </message>
    <message>
        <source>There is no such countermeasure in this workspace.</source>
        <translation>工作区中没有该应对措施。</translation>
    </message>
    <message>
        <source>There is no countermeasure %1 in this threat model. Numbers look like C-0001.</source>
        <translation>该威胁模型中没有应对措施%1。编号格式如C-0001。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Look at what it says now, then change it again.</source>
        <translation>%1已被他人修改。请查看当前内容后再修改。</translation>
    </message>
    <message>
        <source>%1 is not implemented yet, so there is nothing to test.</source>
        <translation>%1尚未实现，没有可测试的内容。</translation>
    </message>
    <message>
        <source>Say what the test of %1 found.</source>
        <translation>请填写%1的测试结果。</translation>
    </message>
    <message>
        <source>Add the evidence of the test first: a report, a log, a picture.</source>
        <translation>请先添加测试的证据：报告、日志或截图。</translation>
    </message>
    <message>
        <source>There is no such threat in this workspace.</source>
        <translation>工作区中没有该威胁。</translation>
    </message>
</context>
<context>
    <name>CountermeasureStage</name>
    <message>
        <source>Proposed</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Designed</source>
        <translation>已设计</translation>
    </message>
    <message>
        <source>Implemented</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>Locked until %1</source>
        <translation>锁定至%1</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>已于%1失效</translation>
    </message>
    <message>
        <source>Set, expires %1</source>
        <translation>已设置，%1失效</translation>
    </message>
    <message>
        <source>No password was set for %1 yet, so nobody can act in it. Ask an administrator to set one.</source>
        <translation>%1尚未设置口令，不能使用。请管理员设置。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is locked after wrong passwords. Try again in %n minute(s), or ask an administrator to unlock it.</source>
        <translation>
            <numerusform>%1因口令多次错误已锁定。请在%n分钟后重试，或请管理员解锁。</numerusform>
        </translation>
    </message>
    <message>
        <source>This password is not in the workspace.</source>
        <translation>工作区中没有这条口令记录。</translation>
    </message>
    <message>
        <source>The password of %1 was set anew meanwhile. Begin again.</source>
        <translation>%1的口令在此期间已被重新设置，请重新开始。</translation>
    </message>
    <message>
        <source>This is the present password, or one of those before it. Choose another one.</source>
        <translation>这是当前或以前用过的口令，请换一个。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>口令错误。</translation>
    </message>
    <message numerus="yes">
        <source>%n more, and the account is locked.</source>
        <translation>
            <numerusform>再错%n次，账号将被锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>An administrator has a password already. Ask them to set one for %1.</source>
        <translation>已有管理员设置了口令，请由其为%1设置。</translation>
    </message>
    <message>
        <source>Everybody changes their own password. An administrator resets another&apos;s.</source>
        <translation>口令由本人修改；他人的口令由管理员重置。</translation>
    </message>
    <message>
        <source>Your own password is changed with the old one, not reset.</source>
        <translation>本人口令须凭原口令修改，不能重置。</translation>
    </message>
    <message>
        <source>Somebody changed the password policy meanwhile. Look at it again.</source>
        <translation>口令策略在此期间已被他人修改，请重新查看。</translation>
    </message>
    <message>
        <source>The password is wrong. %1</source>
        <translation>口令错误。%1</translation>
    </message>
</context>
<context>
    <name>Criterion</name>
    <message>
        <source>The previous gate is passed</source>
        <translation>前一道门禁已通过</translation>
    </message>
    <message>
        <source>Every requirement due is assessed or decided</source>
        <translation>本阶段应测要求均已测评或已作适用性决定</translation>
    </message>
    <message>
        <source>Evidence is present where the tier asks for it</source>
        <translation>按级别要求须有证据的均已具备</translation>
    </message>
    <message>
        <source>High risks are in remediation on time or accepted</source>
        <translation>高风险项均在按期整改中或已接受风险</translation>
    </message>
    <message>
        <source>There is a threat model of this release</source>
        <translation>本版本有威胁模型</translation>
    </message>
    <message>
        <source>Every element and flow was looked at</source>
        <translation>全部要素和数据流均已查看</translation>
    </message>
    <message>
        <source>Every threat is answered</source>
        <translation>每项威胁均已应对</translation>
    </message>
    <message>
        <source>High threats are answered in the design</source>
        <translation>高风险威胁已在设计中应对</translation>
    </message>
    <message>
        <source>Assessments are reviewed where the tier asks for it</source>
        <translation>测评已按等级要求复核</translation>
    </message>
    <message>
        <source>Non-compliance is in remediation on time or accepted</source>
        <translation>不符合项均在限期内整改或已接受风险</translation>
    </message>
    <message>
        <source>The test plan covers what is to be tested</source>
        <translation>测试计划覆盖应测的各项要求</translation>
    </message>
    <message>
        <source>White-box and black-box tests are done</source>
        <translation>白盒、黑盒测试均已完成</translation>
    </message>
    <message>
        <source>Tests of mandatory requirements have a result</source>
        <translation>强制要求的测试均有结果</translation>
    </message>
    <message>
        <source>Failed tests have a finding or a re-test</source>
        <translation>未通过的测试已建整改项或已复测</translation>
    </message>
</context>
<context>
    <name>CriterionGuide</name>
    <message>
        <source>A release walks the six phases in their order: the gate before this one has to be passed first. The first gate has none before it.</source>
        <translation>版本按顺序走完六个阶段：须先通过上一阶段的门禁。第一道门禁之前没有门禁。</translation>
    </message>
    <message>
        <source>Every requirement due in this phase has a judgement. Not applicable counts as one, with its reason; not assessed does not. So does a recorded decision that a requirement does not apply.</source>
        <translation>本阶段应测的每项要求都有符合程度结论。“不适用”须写明理由，计为已有结论；“未测评”不算。已记录的“不适用于本应用”决定同样有效。</translation>
    </message>
    <message>
        <source>Where a high risk is open, be it by the judgement or by a finding, somebody mends it by a day that has not passed, or the risk is accepted until such a day. A finding that is overdue or due on no day is neither.</source>
        <translation>凡测评结论或问题仍为高风险的，须有未逾期的整改，或其风险已被接受且尚未失效。问题已逾期或未定期限的，均不算已处置。</translation>
    </message>
    <message>
        <source>The release has a threat model: drawn for it, or carried over from the release before and then changed or confirmed as still true. An empty drawing is none.</source>
        <translation>本版本有威胁模型：或为本版本绘制，或沿用上一版本并已修改、确认仍然成立。空白的图不算。</translation>
    </message>
    <message>
        <source>Somebody has looked at each element and each flow as it stands in the model now. Where one changes, it is to be looked at again.</source>
        <translation>每个要素和数据流的现状均有人查看过；发生变化的须重新查看。</translation>
    </message>
    <message>
        <source>Each threat has a countermeasure that is decided, is accepted until a day that has not passed, or is not applicable with a confirmed reason.</source>
        <translation>每项威胁或有已决定的应对措施，或其风险在有效期内被接受，或不适用且理由已确认。</translation>
    </message>
    <message>
        <source>A threat of high risk is answered in the design itself: its countermeasures stand there with a reference, and the model says that they suffice. To decide on one is not enough.</source>
        <translation>高风险威胁须在设计本身中应对：应对措施已写入设计并注明出处，且模型表明足以应对。仅作出决定是不够的。</translation>
    </message>
    <message>
        <source>What this phase judged was submitted, and somebody who did not assess it reviewed and accepted it: every mandatory requirement at tier 1, those drawn as a sample at tier 2. What is assessed anew is reviewed anew.</source>
        <translation>本阶段的判定已提交，并由未参与该项测评的人复核通过：1级应用为全部强制项，2级应用为被抽中的测评。重新测评的，须重新复核。</translation>
    </message>
    <message>
        <source>Where a mandatory requirement is judged non-compliant, somebody mends it by a day that has not passed, or its risk is accepted until such a day. A finding that is overdue or due on no day is neither.</source>
        <translation>强制性要求判为不符合的，须有尚未到期的限期整改问题，或其风险接受仍在有效期内。已逾期或未定期限的问题不算。</translation>
    </message>
    <message>
        <source>What is judged compliant or partially compliant, and important enough at the app&apos;s tier, shows its evidence: at least one file that is in effect and has not expired.</source>
        <translation>判为符合或部分符合、且按应用等级需要举证的要求须有证据：至少一个已生效且未失效的文件。</translation>
    </message>
    <message>
        <source>The test plan has a case for each method of every requirement that applies and is due in this phase. Bring it up to date where something was added.</source>
        <translation>凡适用且应在本阶段测评的要求，测试计划按其每种测评方法都有一个用例。有新增的，请更新测试计划。</translation>
    </message>
    <message>
        <source>At least one test that looks inside (static analysis, configuration check) and one from outside (dynamic analysis, penetration test) passed or failed.</source>
        <translation>至少有一项白盒测试（静态分析、配置核查）和一项黑盒测试（动态分析、渗透测试）已得出通过或未通过的结果。</translation>
    </message>
    <message>
        <source>Every planned test of a mandatory requirement has a result, or a record of why it was blocked, not run or does not apply.</source>
        <translation>强制要求的每个计划用例均有结果，或已记录受阻、未执行、不适用的原因。</translation>
    </message>
    <message>
        <source>Where the last result of a test is a failure, its requirement has a finding that is not closed. A re-test that passes is recorded as a new result.</source>
        <translation>测试最近一次结果为未通过的，其所属要求须有未闭环的整改项；复测通过的，另记一条新结果。</translation>
    </message>
</context>
<context>
    <name>CriterionStatus</name>
    <message>
        <source>First gate</source>
        <translation>首道门禁</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>Criticality</name>
    <message>
        <source>Adds assets</source>
        <translation>增加资产</translation>
    </message>
    <message>
        <source>Shows assets</source>
        <translation>查询资产</translation>
    </message>
    <message>
        <source>Changes assets</source>
        <translation>变更资产</translation>
    </message>
    <message>
        <source>Removes assets</source>
        <translation>减少资产</translation>
    </message>
    <message>
        <source>Adds sensitive personal information</source>
        <translation>新增敏感个人信息</translation>
    </message>
    <message>
        <source>Shows sensitive personal information</source>
        <translation>查询敏感个人信息</translation>
    </message>
    <message>
        <source>Changes sensitive personal information</source>
        <translation>变更敏感个人信息</translation>
    </message>
    <message>
        <source>Removes sensitive personal information</source>
        <translation>删除敏感个人信息</translation>
    </message>
</context>
<context>
    <name>CycloneDx</name>
    <message>
        <source>The bill of materials says that it is of version “%1” of CycloneDX, which is not known; it is read as 1.7.</source>
        <translation>该物料清单标明的 CycloneDX 版本“%1”未知，已按 1.7 读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) have no name and were left out.</source>
        <translation>
            <numerusform>%n个组件没有名称，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) have no id and were left out.</source>
        <translation>
            <numerusform>%n个漏洞没有编号，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>The bill of materials lists no component and no vulnerability: nothing is known from it of what the release is made of.</source>
        <translation>物料清单未列出任何组件和漏洞，无从得知版本由什么构成。</translation>
    </message>
    <message>
        <source>The product itself stands in the list of components, since the bill of materials says that it has vulnerabilities.</source>
        <translation>物料清单指明产品本身存在漏洞，因此产品本身列入组件清单。</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) have a vector of CVSS 4 alone, without a score: how severe that is has to be looked up.</source>
        <translation>
            <numerusform>%n个评级只有 CVSS 4 向量而没有分值，严重程度须另行查询。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) have a range of versions instead of one: which is there is not known.</source>
        <translation>
            <numerusform>%n个组件只给出版本范围，实际版本未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) were left out: only components are kept.</source>
        <translation>
            <numerusform>%n个服务已略去：只保留组件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Coverage</source>
        <translation>测评覆盖率</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7天内</translation>
    </message>
    <message>
        <source>8 to 30 days</source>
        <translation>8至30天</translation>
    </message>
    <message>
        <source>31 to 90 days</source>
        <translation>31至90天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Acceptances</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Pieces of evidence</source>
        <translation>证据（份）</translation>
    </message>
    <message>
        <source>Up to 30 days</source>
        <translation>30天以内</translation>
    </message>
    <message>
        <source>31 to 90 days old</source>
        <translation>31至90天</translation>
    </message>
    <message>
        <source>91 to 180 days old</source>
        <translation>91至180天</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更久</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Gates not passed</source>
        <translation>未通过的门禁</translation>
    </message>
    <message>
        <source>Late gates</source>
        <translation>逾期门禁</translation>
    </message>
    <message>
        <source>Overdue findings</source>
        <translation>逾期问题</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Not passed, in time</source>
        <translation>未通过，未逾期</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Opened so far</source>
        <translation>累计提出</translation>
    </message>
    <message>
        <source>Closed so far</source>
        <translation>累计闭环</translation>
    </message>
    <message>
        <source>Open, high risk</source>
        <translation>未闭环高风险</translation>
    </message>
    <message>
        <source>%1, forecast</source>
        <translation>%1（预测）</translation>
    </message>
    <message>
        <source>The forecast takes for each phase the average of the app&apos;s last %1 finished releases, from today on.</source>
        <translation>预测：每个阶段取该应用最近%1个已完成版本的平均用时，自今天起算。</translation>
    </message>
    <message>
        <source>There is no forecast: it needs two finished releases of the app, and a phase to come.</source>
        <translation>没有预测：需要该应用有两个已完成的版本，且还有未完成的阶段。</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>This release</source>
        <translation>本版本</translation>
    </message>
    <message>
        <source>The release before</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>Not yet to be concluded</source>
        <translation>尚不能下结论</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>新提出</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已闭环</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Of these late</source>
        <translation>其中逾期</translation>
    </message>
    <message>
        <source>Requirements not assessed</source>
        <translation>有要求未测评</translation>
    </message>
    <message>
        <source>Non-compliance neither in remediation nor accepted</source>
        <translation>有不符合项未整改也未接受风险</translation>
    </message>
    <message>
        <source>High risks not in hand</source>
        <translation>有高风险未处置</translation>
    </message>
    <message>
        <source>Evidence missing</source>
        <translation>缺少证据</translation>
    </message>
    <message>
        <source>Threat model missing, not looked at or not answered</source>
        <translation>威胁模型缺失、未查看或未答复</translation>
    </message>
    <message>
        <source>Releases held up</source>
        <translation>受影响的版本</translation>
    </message>
    <message>
        <source>Gates by phase and state</source>
        <translation>各阶段门禁状态</translation>
    </message>
    <message>
        <source>The six gates of the release that each app shows, by where they stand.</source>
        <translation>按各应用当前版本的六道门禁所处状态统计。</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>个版本</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>No app has a release yet.</source>
        <translation>还没有应用添加版本。</translation>
    </message>
    <message>
        <source>Gates late and due</source>
        <translation>逾期和即将到期的门禁</translation>
    </message>
    <message>
        <source>Gates that are not passed, by the day they are planned for. A gate without a planned day, or one planned later, is not counted.</source>
        <translation>尚未通过的门禁，按计划日期统计。未填计划日期的，或计划日期更晚的，不计入。</translation>
    </message>
    <message>
        <source>gates</source>
        <translation>道门禁</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>No gate is late or due within 90 days.</source>
        <translation>没有逾期的门禁，90天内也没有到期的门禁。</translation>
    </message>
    <message>
        <source>What stands before the next gate</source>
        <translation>下一道门禁还缺什么</translation>
    </message>
    <message>
        <source>Releases whose next gate misses it; one that misses several is counted under each.</source>
        <translation>下一道门禁缺少该项的版本数；缺多项的，每项各计一次。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>Nothing is missing at any next gate.</source>
        <translation>各应用的下一道门禁均不缺任何内容。</translation>
    </message>
    <message>
        <source>Compliance by app and clause group</source>
        <translation>各应用各条款组符合情况</translation>
    </message>
    <message>
        <source>The score of each clause group over what is assessed, with its coverage beside it. A cell without a number: nothing is assessed there, or nothing applies.</source>
        <translation>各条款组按已测评项计算的得分，旁注覆盖率。没有数字的格子：该组未测评，或没有适用的要求。</translation>
    </message>
    <message>
        <source>Clause group</source>
        <translation>条款组</translation>
    </message>
    <message>
        <source>Coverage and score by clause group</source>
        <translation>各条款组覆盖率与得分</translation>
    </message>
    <message>
        <source>Over the releases that the apps show: coverage is the share of what applies that is assessed, the score that of what is assessed.</source>
        <translation>按各应用当前版本合计：覆盖率为适用项中已测评的比例，得分按已测评项计算。</translation>
    </message>
    <message>
        <source>Tiers and conclusions</source>
        <translation>各级应用的结论</translation>
    </message>
    <message>
        <source>The release that each app shows, by the conclusion reached. There is none before everything that applies is assessed.</source>
        <translation>按各应用当前版本得出的结论统计。适用项全部测评之前没有结论。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Open findings by risk and age</source>
        <translation>未闭环问题的风险与存续时间</translation>
    </message>
    <message>
        <source>Findings that are neither closed nor accepted, of every release, by how long ago they were opened.</source>
        <translation>所有版本中既未闭环也未接受风险的问题，按提出至今的时间统计。</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>个问题</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存续时间</translation>
    </message>
    <message>
        <source>No finding is open.</source>
        <translation>没有未闭环的问题。</translation>
    </message>
    <message>
        <source>Findings opened and closed per week</source>
        <translation>每周新提出与闭环的问题</translation>
    </message>
    <message>
        <source>Week up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>还没有历史数据。</translation>
    </message>
    <message>
        <source>Open findings over the year</source>
        <translation>近一年未闭环问题</translation>
    </message>
    <message>
        <source>Findings that were neither closed nor accepted at the end of each day shown, a day a week.</source>
        <translation>每周取一天，当日结束时既未闭环也未接受风险的问题数。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Gates over the year</source>
        <translation>近一年门禁情况</translation>
    </message>
    <message>
        <source>The gates of the release that each app showed at the end of each day, a day a week.</source>
        <translation>每周取一天，当日结束时各应用当前版本的门禁数。</translation>
    </message>
    <message>
        <source>Judgements over the year</source>
        <translation>近一年测评判定</translation>
    </message>
    <message>
        <source>Judgements that stood at the end of each day, of every release and phase, a day a week. What is not assessed is none.</source>
        <translation>每周取一天，当日结束时所有版本、所有阶段的有效判定数。未测评的不计。</translation>
    </message>
    <message>
        <source>judgements</source>
        <translation>项判定</translation>
    </message>
    <message>
        <source>Overdue by department</source>
        <translation>各部门逾期情况</translation>
    </message>
    <message>
        <source>Late gates and overdue findings of the apps that a department owns; the fifteen departments with the most.</source>
        <translation>各部门名下应用的逾期门禁和逾期问题；列出最多的十五个部门。</translation>
    </message>
    <message>
        <source>gates and findings</source>
        <translation>项（门禁和问题）</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有逾期事项。</translation>
    </message>
    <message>
        <source>Overdue by person</source>
        <translation>各责任人逾期情况</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Risk acceptances by when they end</source>
        <translation>风险接受的到期时间</translation>
    </message>
    <message>
        <source>Acceptances that were neither withdrawn nor renewed and whose finding is not closed.</source>
        <translation>未撤回、未续期，且对应问题尚未闭环的风险接受。</translation>
    </message>
    <message>
        <source>acceptances</source>
        <translation>项风险接受</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>No risk is accepted.</source>
        <translation>没有接受的风险。</translation>
    </message>
    <message>
        <source>Evidence by when it expires</source>
        <translation>证据的到期时间</translation>
    </message>
    <message>
        <source>Pieces that the releases shown, or the organisation, rest on; one that never expires is not counted.</source>
        <translation>各应用当前版本或组织层面所依据的证据；长期有效的不计入。</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>份</translation>
    </message>
    <message>
        <source>No evidence has a last day.</source>
        <translation>没有设有效期的证据。</translation>
    </message>
    <message>
        <source>Requirements that fall short most often</source>
        <translation>最常不达标的要求</translation>
    </message>
    <message>
        <source>The ten requirements that the most releases shown do not meet or meet in part. What the organisation assesses once for all is left out.</source>
        <translation>各应用当前版本中不符合或部分符合最多的十项要求。组织层面统一测评的不计入。</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>No requirement falls short.</source>
        <translation>没有不达标的要求。</translation>
    </message>
    <message>
        <source>Threats by state</source>
        <translation>威胁状态</translation>
    </message>
    <message>
        <source>The threats in the models of the releases that the apps show. A threat without a countermeasure is open.</source>
        <translation>各应用当前版本威胁模型中的威胁。没有应对措施的威胁为未应对。</translation>
    </message>
    <message>
        <source>threats</source>
        <translation>个威胁</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No release shown has a threat model.</source>
        <translation>各应用当前版本均没有威胁模型。</translation>
    </message>
    <message>
        <source>Threats by category</source>
        <translation>威胁类别</translation>
    </message>
    <message>
        <source>The same threats by STRIDE and LINDDUN; one of several categories is counted under each.</source>
        <translation>同上威胁按STRIDE和LINDDUN分类；属于多个类别的，每类各计一次。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>The phases of the release that each app shows, as planned and as they went: each from the gate before it to its own.</source>
        <translation>各应用当前版本的各阶段，计划与实际：每个阶段从上一道门禁到本阶段门禁。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>There is no chart “%1”. There are: %2.</source>
        <translation>没有名为“%1”的图表。可用的有：%2。</translation>
    </message>
    <message>
        <source>The six phases: plan, course and forecast</source>
        <translation>六个阶段：计划、实际与预测</translation>
    </message>
    <message>
        <source>Each phase from the gate before it to its own, as planned and as it went.</source>
        <translation>每个阶段从上一道门禁到本阶段门禁，计划与实际。</translation>
    </message>
    <message>
        <source>No phase is planned or begun.</source>
        <translation>还没有计划或开始任何阶段。</translation>
    </message>
    <message>
        <source>Judgements made of those due</source>
        <translation>应判定项的完成情况</translation>
    </message>
    <message>
        <source>Score by clause group beside the release before</source>
        <translation>各条款组得分与上一版本对比</translation>
    </message>
    <message>
        <source>The score over what is assessed, with its coverage beside it. A group without a number: nothing is assessed there, or nothing applies.</source>
        <translation>按已测评项计算的得分，旁注覆盖率。没有数字的组：未测评，或没有适用的要求。</translation>
    </message>
    <message>
        <source>Nothing is assessed yet.</source>
        <translation>还没有测评。</translation>
    </message>
    <message>
        <source>The findings of the release</source>
        <translation>本版本的问题</translation>
    </message>
    <message>
        <source>Its own findings at the end of each day, a day a week: how many were opened and closed until then, and how many of high risk were open.</source>
        <translation>每周取一天，当日结束时本版本自身的问题：累计提出数、累计闭环数和未闭环的高风险数。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>There is no history of that day.</source>
        <translation>没有那一天的历史数据。</translation>
    </message>
    <message>
        <source>Assessments not reviewed</source>
        <translation>测评未复核</translation>
    </message>
    <message>
        <source>Tests not planned, not done or failed</source>
        <translation>测试未计划、未完成或未通过</translation>
    </message>
    <message>
        <source>Overdue reviews</source>
        <translation>逾期复审</translation>
    </message>
    <message>
        <source>Late gates by who answers for the app, overdue findings by who sees to them, overdue reviews by who owns the document; the fifteen people with the most.</source>
        <translation>逾期门禁按应用责任人统计，逾期问题按整改责任人统计，逾期复审按文件责任人统计；列出最多的十五人。</translation>
    </message>
    <message>
        <source>gates, findings and reviews</source>
        <translation>项（门禁、问题和复审）</translation>
    </message>
    <message>
        <source>Releases: plan, course and forecast</source>
        <translation>各版本：计划、实际与预测</translation>
    </message>
    <message>
        <source>The phases of each release of the app, as planned and as they went: each from the gate before it to its own.</source>
        <translation>该应用各版本的各个阶段，计划与实际对照：每个阶段自上一门禁起至本阶段门禁止。</translation>
    </message>
    <message>
        <source>The app has no release yet.</source>
        <translation>该应用还没有版本。</translation>
    </message>
    <message>
        <source>Gates passed beside the plan</source>
        <translation>门禁通过情况与计划对照</translation>
    </message>
    <message>
        <source>Gates of all releases of the app up to each day, a day a week: as they are planned now, and as they were passed; a gate that was re-opened since is not passed.</source>
        <translation>该应用所有版本截至各日的门禁数，每周取一天：按目前的计划应通过数与实际通过数；之后重新打开的门禁不计为通过。</translation>
    </message>
    <message>
        <source>How long each release took</source>
        <translation>各版本用时</translation>
    </message>
    <message>
        <source>Days from the release&apos;s beginning to its last gate: planned, taken until it was passed, and expected. A release without a number: its last gate is not planned, or not passed.</source>
        <translation>自版本建立起至最后一道门禁的天数：计划、实际与预计。没有数值的版本：最后一道门禁没有计划日期，或尚未通过。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Coverage and score of each release</source>
        <translation>各版本的测评覆盖率与得分</translation>
    </message>
    <message>
        <source>Of the eight releases added last: coverage is the share of what applies that is assessed, the score that of what is assessed.</source>
        <translation>最近新增的八个版本：覆盖率为适用要求中已测评的比例，得分按已测评的要求计算。</translation>
    </message>
    <message>
        <source>The life of the app&apos;s findings</source>
        <translation>该应用问题的变化</translation>
    </message>
    <message>
        <source>Findings of all its releases at the end of each day, a day a week: how many were opened and closed until then, and how many of high risk were open.</source>
        <translation>该应用所有版本截至各日的问题，每周取一天：累计发现数、累计闭环数，以及当日未闭环的高风险问题数。</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Tests by method and result</source>
        <translation>测试方法与结果</translation>
    </message>
    <message>
        <source>The tests in the plans of the releases that the apps show, by how each went last.</source>
        <translation>各应用当前版本测试计划中的测试用例，按最近一次结果统计。</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>个用例</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>No release shown has a test plan.</source>
        <translation>各应用当前版本均没有测试计划。</translation>
    </message>
    <message>
        <source>Components with known vulnerabilities</source>
        <translation>存在已知漏洞的组件</translation>
    </message>
    <message>
        <source>Components of the releases that the apps show, by the worst known vulnerability that is not dealt with there; one that several releases ship is counted in each.</source>
        <translation>各应用当前版本的组件，按其中尚未处置的最严重已知漏洞统计；多个版本使用的组件，每个版本各计一次。</translation>
    </message>
    <message>
        <source>components</source>
        <translation>个组件</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>No open vulnerability is known of any component that is listed.</source>
        <translation>清单中的组件没有尚未处置的已知漏洞。</translation>
    </message>
    <message>
        <source>No gate is planned or passed.</source>
        <translation>没有门禁有计划日期，也没有门禁通过。</translation>
    </message>
    <message>
        <source>No release has its last gate planned or passed.</source>
        <translation>没有版本的最后一道门禁有计划日期或已通过。</translation>
    </message>
    <message>
        <source>No finding was opened.</source>
        <translation>没有提出过问题。</translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation>此期间没有数据。</translation>
    </message>
    <message>
        <source>The app was not recorded by that day.</source>
        <translation>截至该日，应用尚未登记。</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>已有结论</translation>
    </message>
    <message>
        <source>A number without a list of that day leads nowhere: what stands behind it is recorded of today only.</source>
        <translation>没有当日清单的数值不能点开：其明细只有今天的记录。</translation>
    </message>
    <message>
        <source> · as of %1</source>
        <translation> · 截至%1</translation>
    </message>
    <message>
        <source> (shown as it is today)</source>
        <translation>（显示的是今天的情况）</translation>
    </message>
    <message>
        <source>Of a past day it is known which had a conclusion, not which one: it rests on the drawings of threat models, too, which the log does not hold.</source>
        <translation>对于过去的日期，只知道哪些已有结论，不知道是哪种结论：结论还取决于当时的威胁模型图，而日志没有保存图的内容。</translation>
    </message>
    <message>
        <source>Without %1 of the releases: the log does not say which components these had on that day.</source>
        <translation>未计入其中%1个版本：日志没有写明这些版本当日有哪些组件。</translation>
    </message>
    <message>
        <source>Of a past day it is not known what threat models lacked: the log does not hold their drawings.</source>
        <translation>对于过去的日期，不知道威胁模型缺少什么：日志没有保存当时的图。</translation>
    </message>
    <message>
        <source>The release was not recorded by that day.</source>
        <translation>截至该日，版本尚未登记。</translation>
    </message>
    <message>
        <source> (elements as they are named today)</source>
        <translation>（元素按今天的名称显示）</translation>
    </message>
    <message>
        <source>Judgements due, as of %1</source>
        <translation>应判定（按%1）</translation>
    </message>
    <message>
        <source>Judgements that stood at the end of each day, a day a week, beside how many the phases ask for by what applies on the last. What the organisation assesses once for all is left out.</source>
        <translation>每周取一天，当日结束时的有效判定数，与按最后一天适用情况各阶段应判定的数量对照。组织层面统一测评的不计入。</translation>
    </message>
    <message>
        <source>Of every release, in the seven days up to and with each day shown. One that was opened again since is not counted as closed.</source>
        <translation>所有版本，截至所示日期（含当日）的七天内。之后重新打开的问题不计为闭环。</translation>
    </message>
    <message>
        <source>Open threats over the year</source>
        <translation>近一年未应对威胁</translation>
    </message>
    <message>
        <source>Threats without a countermeasure at the end of each day, in the models of the releases that the apps showed then, a day a week.</source>
        <translation>每周取一天，当日结束时各应用当时的当前版本威胁模型中没有应对措施的威胁数。</translation>
    </message>
    <message>
        <source>Open threats</source>
        <translation>未应对威胁</translation>
    </message>
    <message>
        <source>Passed, changed since</source>
        <translation>已通过，决定后有变化</translation>
    </message>
    <message>
        <source>Of a past day it is known which were passed and which were late, not what the others missed, nor which of those passed had changed since.</source>
        <translation>对于过去的日期，只知道哪些已通过、哪些已逾期，不知道其余门禁缺少什么，也不知道已通过的门禁哪些在决定后有变化。</translation>
    </message>
    <message>
        <source>There is no release before this one to be set beside it.</source>
        <translation>本版本之前没有其他版本，因此没有可对比的得分。</translation>
    </message>
</context>
<context>
    <name>DashboardFilterBar</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务条线</translation>
    </message>
    <message>
        <source>All lines of business</source>
        <translation>全部业务条线</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>All responsible</source>
        <translation>全部责任人</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>全部阶段</translation>
    </message>
</context>
<context>
    <name>DashboardReport</name>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>截至：%1</translation>
    </message>
    <message>
        <source>Scope: the whole portfolio</source>
        <translation>范围：全部应用</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>Head of the audit log: entry %1, %2</source>
        <translation>审计日志末条：第%1条，%2</translation>
    </message>
    <message>
        <source>The report speaks of what was recorded at that time.</source>
        <translation>本报告反映当时的记录情况。</translation>
    </message>
    <message>
        <source>As of %1 · audit log %2 %3</source>
        <translation>截至%1 · 审计日志%2 %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>The report could not be printed. Choose another printer, or save it as a PDF file.</source>
        <translation>报告未能打印。请换一台打印机，或保存为 PDF 文件。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Another program is using this workspace. Close it there, or wait a moment and try again.</source>
        <translation>其他程序正在使用此工作区。请在该程序中将其关闭，或稍后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满，未作任何修改。请释放空间后重试。</translation>
    </message>
    <message>
        <source>The workspace cannot be written. Check the permissions of its file and folder.</source>
        <translation>无法写入工作区。请检查其文件和文件夹的权限。</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Restore it from a backup.</source>
        <translation>工作区文件已损坏。请从备份恢复。</translation>
    </message>
    <message>
        <source>The workspace file cannot be opened. Check that it is there and that you may read it and its folder.</source>
        <translation>无法打开工作区文件。请确认文件存在，且有权读取该文件及其文件夹。</translation>
    </message>
    <message>
        <source>The disk failed while the workspace was read or written. Nothing was changed; check the disk and try again.</source>
        <translation>读写工作区时磁盘出错，未作任何修改。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>This does not fit what the workspace holds. Nothing was changed.</source>
        <translation>与工作区现有内容冲突，未作任何修改。</translation>
    </message>
    <message>
        <source>This is too large to be stored in a workspace. Nothing was changed.</source>
        <translation>内容过大，无法存入工作区，未作任何修改。</translation>
    </message>
    <message>
        <source>The workspace could not do this. Nothing was changed.</source>
        <translation>工作区未能完成此操作，未作任何修改。</translation>
    </message>
    <message>
        <source>The workspace could not be brought up to date. It was left as it was.</source>
        <translation>工作区未能升级，已保持原样。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何修改。</translation>
    </message>
    <message>
        <source>The workspace holds “%1” where this Gatehouse knows only other words. Update Gatehouse; if that does not help, restore the workspace from a backup.</source>
        <translation>工作区中的“%1”不是本版守门认识的取值。请更新守门；若仍无效，请从备份恢复工作区。</translation>
    </message>
    <message>
        <source>While it was open here, another file took the place of this workspace or of its log, so nothing is recorded in it any longer and what is shown may be out of date. Close the workspace and open it again.</source>
        <translation>该工作区打开期间，其文件或日志文件已被其他文件取代，因此不再向其中记录任何内容，所显示的内容也可能已过时。请关闭工作区后重新打开。</translation>
    </message>
</context>
<context>
    <name>DateRule</name>
    <message>
        <source>%1 cannot be %2: dates lie between %3 and %4. Correct it.</source>
        <translation>%1不能是%2：日期须在%3至%4之间。请更正。</translation>
    </message>
    <message>
        <source>%1 lies in the future: %2, and today is %3. Correct it.</source>
        <translation>%1在将来：%2，而今天是%3。请更正。</translation>
    </message>
</context>
<context>
    <name>DelegationRepository</name>
    <message>
        <source>Say who is away.</source>
        <translation>请指明缺勤人员。</translation>
    </message>
    <message>
        <source>Nobody stands in for themselves. Choose somebody else.</source>
        <translation>本人不能代理本人，请另选人员。</translation>
    </message>
    <message>
        <source>A delegation is for one post, for one app, or for all a person does. Record another one for the other.</source>
        <translation>一项代理只针对一个岗位、一个应用，或本人的全部工作。另一项请单独登记。</translation>
    </message>
    <message>
        <source>Say from which day on.</source>
        <translation>请指明起始日期。</translation>
    </message>
    <message>
        <source>The last day, %1, is before the first, %2.</source>
        <translation>截止日期%1早于起始日期%2。</translation>
    </message>
    <message>
        <source>This delegation is no longer there.</source>
        <translation>该代理已不存在。</translation>
    </message>
    <message>
        <source>There is no delegation %1. See them with “gatehouse-cli delegation list”.</source>
        <translation>没有代理记录%1。请用“gatehouse-cli delegation list”查看。</translation>
    </message>
    <message>
        <source>Somebody changed this delegation meanwhile. Look at it again, then repeat your change.</source>
        <translation>他人已修改该代理。请重新查看后再修改。</translation>
    </message>
</context>
<context>
    <name>DemoPlayer</name>
    <message>
        <source>Building the demo portfolio was stopped. Nothing is left of it.</source>
        <translation>演示应用组合的生成已停止，未留下任何文件。</translation>
    </message>
</context>
<context>
    <name>DesktopArguments</name>
    <message>
        <source>The workbench for mobile app compliance (JR/T 0225-2021).</source>
        <translation>移动应用合规工作台（JR/T 0225-2021）。</translation>
    </message>
    <message>
        <source>Speak this language: zh or en.</source>
        <translation>界面语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Look like this: light, dark or system.</source>
        <translation>外观：light、dark 或 system。</translation>
    </message>
    <message>
        <source>Open the demo portfolio.</source>
        <translation>打开演示应用组合。</translation>
    </message>
    <message>
        <source>The workspace to open.</source>
        <translation>要打开的工作区。</translation>
    </message>
    <message>
        <source>--language takes zh or en.</source>
        <translation>--language 只接受 zh 或 en。</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation>--theme 只接受 light、dark 或 system。</translation>
    </message>
    <message>
        <source>Sign in as this account.</source>
        <translation>以此账号登录。</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Start it in a desktop session, or work with gatehouse-cli, which needs none.</source>
        <translation>没有可以显示窗口的图形界面。请在桌面会话中启动，或改用不需要图形界面的 gatehouse-cli。</translation>
    </message>
</context>
<context>
    <name>DevelopmentUseRepository</name>
    <message>
        <source>The release no longer uses this.</source>
        <translation>该版本已不再使用此项。</translation>
    </message>
    <message>
        <source>Choose a coding standard or a module.</source>
        <translation>请选择编码规范或模块。</translation>
    </message>
    <message>
        <source>%1 is withdrawn from the register. Choose another one.</source>
        <translation>%1已在台账中作废。请另选一项。</translation>
    </message>
    <message>
        <source>The release uses %1 already. Change the version there.</source>
        <translation>该版本已登记使用%1。请在原记录中修改版本号。</translation>
    </message>
    <message>
        <source>This was changed by somebody else in the meantime. Look at it again, then make your change.</source>
        <translation>此项已被他人修改。请重新查看后再次修改。</translation>
    </message>
</context>
<context>
    <name>DiagramPicture</name>
    <message>
        <source>The diagram shows nothing yet: there is no picture of it.</source>
        <translation>图中还没有内容，无法生成图片。</translation>
    </message>
</context>
<context>
    <name>DigestAlgorithm</name>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SM3</source>
        <translation>SM3</translation>
    </message>
</context>
<context>
    <name>DocumentArea</name>
    <message>
        <source>Data classification</source>
        <translation>数据分类分级</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Secure development</source>
        <translation>安全开发</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运行管理</translation>
    </message>
    <message>
        <source>Business continuity</source>
        <translation>业务连续性</translation>
    </message>
    <message>
        <source>Outsourcing</source>
        <translation>外包管理</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>DocumentIntake</name>
    <message>
        <source>This release has a threat model already. Say that the file&apos;s drawing is to take its place; what was decided stays with its elements.</source>
        <translation>本版本已有威胁模型。如要以文件中的图取代，请明确指定；已作的决定随要素保留。</translation>
    </message>
    <message>
        <source>As rated in %1</source>
        <translation>按%1中的评定</translation>
    </message>
    <message>
        <source>is a threat of the whole model here: only elements and flows have threats of their own.</source>
        <translation>在此作为整个模型的威胁：只有要素和数据流有各自的威胁。</translation>
    </message>
    <message>
        <source>Threat without a title</source>
        <translation>无标题的威胁</translation>
    </message>
    <message>
        <source>is not applicable in the file, without a reason: it is open here until somebody gives one.</source>
        <translation>在文件中为不适用但没有理由：在此视为未应对，须有人给出理由。</translation>
    </message>
    <message>
        <source>is an accepted risk in the file: it is open here until somebody who may accept risks accepts it until a day.</source>
        <translation>在文件中为接受风险：在此视为未应对，须由有权的人限期接受。</translation>
    </message>
    <message>
        <source>is verified in the file: it counts as implemented here until a test with evidence says so.</source>
        <translation>在文件中为已验证：在此视为已实现，须有附证据的测试结果。</translation>
    </message>
    <message>
        <source>Countermeasure without a title</source>
        <translation>无标题的应对措施</translation>
    </message>
    <message>
        <source>is not rated in the file: here it counts as %1 × %2 until somebody rates it.</source>
        <translation>在文件中没有评级：在此按%1×%2计，直至有人评级。</translation>
    </message>
    <message>
        <source>is no longer in the file&apos;s own drawing: it is not taken over into a release that does not know it.</source>
        <translation>在文件自身的图中已不存在：该版本中没有这条威胁，不导入。</translation>
    </message>
    <message>
        <source>is not applicable in the file: it is open here until somebody who may decide applicability confirms that.</source>
        <translation>在文件中为不适用：在有权判定适用性的人员确认之前，此处为未应对。</translation>
    </message>
</context>
<context>
    <name>DocumentJson</name>
    <message>
        <source>The threats and countermeasures of the file contradict each other.</source>
        <translation>文件中的威胁与应对措施互相矛盾。</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>规程</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>DocumentState</name>
    <message>
        <source>Draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>DotLayout</name>
    <message>
        <source>The diagram could not be arranged: Graphviz is missing. Install the package graphviz and try again.</source>
        <translation>无法自动布局该图：缺少 Graphviz。请安装 graphviz 软件包后重试。</translation>
    </message>
    <message>
        <source>Arranging was cancelled.</source>
        <translation>已取消自动布局。</translation>
    </message>
    <message>
        <source>The diagram could not be arranged.</source>
        <translation>无法自动布局该图。</translation>
    </message>
</context>
<context>
    <name>DrawingSave</name>
    <message numerus="yes">
        <source>%n change(s) of meaning</source>
        <translation>
            <numerusform>%n处实质变化</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is drawn here: %1</source>
        <translation>此处绘制的：%1</translation>
    </message>
    <message>
        <source>As %1 saved it at %2: %3</source>
        <translation>%1于%2保存的：%3</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>DueState</name>
    <message>
        <source>No date</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>尚未临近</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30天内</translation>
    </message>
    <message>
        <source>Within 14 days</source>
        <translation>14天内</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7天内</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Project lead</source>
        <translation>项目负责人</translation>
    </message>
    <message>
        <source>Security manager</source>
        <translation>安全经理</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>开发人员</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>测试人员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计人员</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运营人员</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
</context>
<context>
    <name>DutySet</name>
    <message>
        <source>Governance</source>
        <translation>统筹决策</translation>
    </message>
    <message>
        <source>Business ownership</source>
        <translation>业务管理</translation>
    </message>
    <message>
        <source>Security management</source>
        <translation>安全管理</translation>
    </message>
    <message>
        <source>Data and personal information</source>
        <translation>数据与个人信息保护</translation>
    </message>
    <message>
        <source>Secure development</source>
        <translation>安全开发</translation>
    </message>
    <message>
        <source>Security testing</source>
        <translation>安全测试</translation>
    </message>
    <message>
        <source>Operation and response</source>
        <translation>运营与应急</translation>
    </message>
    <message>
        <source>Audit supervision</source>
        <translation>审计监督</translation>
    </message>
</context>
<context>
    <name>ElementKind</name>
    <message>
        <source>External actor</source>
        <translation>外部参与者</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>处理过程</translation>
    </message>
    <message>
        <source>Data store</source>
        <translation>数据存储</translation>
    </message>
</context>
<context>
    <name>ElementShape</name>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Rounded box</source>
        <translation>圆角方框</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation>双线</translation>
    </message>
    <message>
        <source>Cylinder</source>
        <translation>圆柱</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Requirement library</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Applicability decision</source>
        <translation>适用性决定</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Evidence link</source>
        <translation>证据关联</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Risk acceptance</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Gate decision</source>
        <translation>门禁决定</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案类型</translation>
    </message>
    <message>
        <source>Store channel</source>
        <translation>应用商店渠道</translation>
    </message>
    <message>
        <source>Audit log entry</source>
        <translation>审计日志记录</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>Entry of a threat library</source>
        <translation>威胁库条目</translation>
    </message>
    <message>
        <source>Draft of a threat library</source>
        <translation>威胁库草稿</translation>
    </message>
    <message>
        <source>Threat library</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Components of a release</source>
        <translation>版本的组件</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Decision about a vulnerability</source>
        <translation>漏洞影响判定</translation>
    </message>
    <message>
        <source>Review sample</source>
        <translation>复核样本</translation>
    </message>
    <message>
        <source>Review of an assessment</source>
        <translation>测评复核</translation>
    </message>
    <message>
        <source>Import of a report</source>
        <translation>报告导入</translation>
    </message>
    <message>
        <source>Mapping of a tool&apos;s rule</source>
        <translation>工具规则映射</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Painted-over part</source>
        <translation>遮盖区域</translation>
    </message>
    <message>
        <source>Role for a part</source>
        <translation>限定范围的角色</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Password policy</source>
        <translation>口令策略</translation>
    </message>
    <message>
        <source>Checkpoint of the audit log</source>
        <translation>审计日志检查点</translation>
    </message>
    <message>
        <source>Gate submission</source>
        <translation>门禁提交</translation>
    </message>
    <message>
        <source>Signature under a gate</source>
        <translation>门禁签名</translation>
    </message>
    <message>
        <source>Reusable module</source>
        <translation>通用模块</translation>
    </message>
    <message>
        <source>Code review</source>
        <translation>代码评审</translation>
    </message>
    <message>
        <source>Coding standard</source>
        <translation>编码规范</translation>
    </message>
    <message>
        <source>Critical operation</source>
        <translation>关键操作</translation>
    </message>
    <message>
        <source>Use by a release</source>
        <translation>版本使用记录</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outsourcing contract</source>
        <translation>外包合同</translation>
    </message>
    <message>
        <source>Period of service</source>
        <translation>任职期间</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Evidence to be confirmed</source>
        <translation>待确认证据</translation>
    </message>
    <message>
        <source>Evidence that the organisation lost</source>
        <translation>组织已失去的证据</translation>
    </message>
    <message>
        <source>Vulnerability of a component</source>
        <translation>组件漏洞</translation>
    </message>
    <message>
        <source>Vulnerability told by a finding</source>
        <translation>问题涉及的漏洞</translation>
    </message>
    <message>
        <source>Results of a tool</source>
        <translation>工具结果</translation>
    </message>
    <message>
        <source>How to take an import back</source>
        <translation>导入撤销信息</translation>
    </message>
</context>
<context>
    <name>EvidenceAttachment</name>
    <message>
        <source>Attaching %1</source>
        <translation>正在添加%1</translation>
    </message>
    <message numerus="yes">
        <source>Attaching %n files</source>
        <translation>
            <numerusform>正在添加%n个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceDoubts</name>
    <message>
        <source>No evidence of this assessment waits to be confirmed: somebody has done it, or judged anew.</source>
        <translation>此测评结果没有待确认的证据：已有人确认，或已重新判定。</translation>
    </message>
</context>
<context>
    <name>EvidenceExport</name>
    <message>
        <source>%1 could not be written to its end: it needs %2, and the disk may be full or gone. What stood there before is kept. Free some space or choose another place.</source>
        <translation>%1未能完整写入：需要%2，磁盘可能已满或已断开。原有文件已保留。请释放空间或另选位置。</translation>
    </message>
    <message>
        <source>%1 was not saved: what the workspace holds of it no longer matches its digests. The workspace file was damaged or changed by another program; restore it from a backup.</source>
        <translation>%1未保存：工作区中的内容与其摘要值不符。工作区文件已损坏或被其他程序修改，请从备份恢复。</translation>
    </message>
</context>
<context>
    <name>EvidenceIntake</name>
    <message>
        <source>No file was chosen. Choose at least one.</source>
        <translation>未选择文件。请至少选择一个。</translation>
    </message>
    <message>
        <source>One title cannot stand for several files. Leave it out, or add the files one by one.</source>
        <translation>多个文件不能共用一个标题。请去掉标题，或逐个添加文件。</translation>
    </message>
    <message>
        <source>The title of the evidence</source>
        <translation>证据标题</translation>
    </message>
    <message>
        <source>%1 is empty, so it proves nothing. Choose the file that holds the content.</source>
        <translation>%1为空文件，不能作为证据。请选择有内容的文件。</translation>
    </message>
    <message>
        <source>%1 holds what %2 holds already. Choose the file with the new content.</source>
        <translation>%1的内容与%2相同。请选择含新内容的文件。</translation>
    </message>
</context>
<context>
    <name>EvidenceKind</name>
    <message>
        <source>App package</source>
        <translation>应用安装包</translation>
    </message>
    <message>
        <source>Signing certificate dump</source>
        <translation>签名证书信息</translation>
    </message>
    <message>
        <source>Hardening report</source>
        <translation>加固报告</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>清单文件</translation>
    </message>
    <message>
        <source>Bill of materials (SBOM)</source>
        <translation>软件物料清单（SBOM）</translation>
    </message>
    <message>
        <source>Packet capture</source>
        <translation>抓包记录</translation>
    </message>
    <message>
        <source>Storage dump</source>
        <translation>存储数据导出</translation>
    </message>
    <message>
        <source>Permission matrix</source>
        <translation>权限矩阵</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Configuration export</source>
        <translation>配置导出</translation>
    </message>
    <message>
        <source>Penetration test report</source>
        <translation>渗透测试报告</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>Screen recording</source>
        <translation>录屏</translation>
    </message>
    <message>
        <source>Policy or process document</source>
        <translation>制度或流程文件</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Training record</source>
        <translation>培训记录</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Report of a tool</source>
        <translation>工具报告</translation>
    </message>
    <message>
        <source>Other evidence</source>
        <translation>其他证据</translation>
    </message>
</context>
<context>
    <name>EvidenceProof</name>
    <message>
        <source>What this gate was submitted on cannot be read. Have it submitted again.</source>
        <translation>已无法读取该门禁提交时所依据的内容。请重新提交。</translation>
    </message>
    <message>
        <source>The check of the evidence was stopped. Nothing was signed.</source>
        <translation>证据校验已停止。未签署任何内容。</translation>
    </message>
    <message>
        <source>The content of evidence %1 is not what was filed: its bytes do not fit their digest, so the file was damaged or changed by another program. Nobody signs on it: restore the workspace from a backup, or file the evidence anew and have the gate submitted again.</source>
        <translation>证据%1的内容已非归档时的内容：其字节与摘要值不符，文件已损坏或被其他程序修改。不能据此签署：请从备份恢复工作区，或重新归档该证据后再次提交门禁。</translation>
    </message>
</context>
<context>
    <name>EvidenceReach</name>
    <message>
        <source>%1 has roles in some apps only, and %2 belongs to the organisation. To use it elsewhere takes a role that counts everywhere.</source>
        <translation>%1只在部分应用中有角色，而%2属于组织，在别处使用需要具有全局角色。</translation>
    </message>
    <message>
        <source>%1 may not use %2 elsewhere: it belongs to %3, and none of its roles counts there. An administrator says where they do.</source>
        <translation>%1无权在别处使用%2：它属于%3，而其角色均不适用于该应用。角色的适用范围由管理员设定。</translation>
    </message>
</context>
<context>
    <name>EvidenceReliance</name>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Passed gate</source>
        <translation>已通过的门禁</translation>
    </message>
    <message>
        <source>Risk acceptance</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Test of a countermeasure</source>
        <translation>应对措施的测试</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>List of components</source>
        <translation>组件清单</translation>
    </message>
    <message>
        <source>Code review</source>
        <translation>代码评审</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>管理文件</translation>
    </message>
    <message>
        <source>Outsourcing contract</source>
        <translation>外包合同</translation>
    </message>
</context>
<context>
    <name>EvidenceRepository</name>
    <message>
        <source>This evidence is not in the workspace.</source>
        <translation>工作区中没有此证据。</translation>
    </message>
    <message>
        <source>There is no evidence %1. Look up its number in the evidence list.</source>
        <translation>没有证据%1。请在证据列表中查找编号。</translation>
    </message>
    <message>
        <source>%1 is not linked there any longer.</source>
        <translation>%1已不再关联到该处。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Look at it again, then make your change.</source>
        <translation>%1在此期间已被他人修改。请重新查看后再修改。</translation>
    </message>
    <message>
        <source>%1 would expire before it takes effect. Correct one of the dates.</source>
        <translation>%1的有效期截止日早于生效日期。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>What %1 was linked to is no longer there.</source>
        <translation>%1原先关联的对象已不存在。</translation>
    </message>
    <message>
        <source>The evidence would expire before it takes effect. Correct one of the dates.</source>
        <translation>证据的失效早于生效。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>%1 was replaced by %2. Use that.</source>
        <translation>%1已被%2替换。请使用%2。</translation>
    </message>
    <message>
        <source>%1 was retired: %2. Reinstate it first, or use something else.</source>
        <translation>%1已停用：%2。请先恢复使用，或改用其他证据。</translation>
    </message>
    <message>
        <source>The reason for retiring %1</source>
        <translation>停用%1的理由</translation>
    </message>
    <message>
        <source>%1 was not retired, so it counts as it is.</source>
        <translation>%1未停用，仍然计入。</translation>
    </message>
    <message>
        <source>%1 is no picture, so nothing can be painted over. Add a file without what is not to be seen.</source>
        <translation>%1不是图片，无法遮盖。请另行添加已去除敏感内容的文件。</translation>
    </message>
    <message>
        <source>No more than %1 parts of a picture can be painted over. Cover several with one.</source>
        <translation>一张图片最多遮盖%1处。请用一处遮盖相邻的几处。</translation>
    </message>
</context>
<context>
    <name>EvidenceStanding</name>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将失效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Not yet effective</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>EvidenceSubjects</name>
    <message>
        <source>The requirement is not in this workspace. Choose one from its libraries.</source>
        <translation>该要求不在此工作区中。请从工作区的要求库中选择。</translation>
    </message>
    <message>
        <source>%1 only introduces the items below it, so nothing rests on evidence there. Choose one of those items.</source>
        <translation>%1只是其下各项的引导语，不关联证据。请选择其下的某一项。</translation>
    </message>
    <message>
        <source>%1 is assessed for each release. Name the release the evidence is for.</source>
        <translation>%1须逐版本测评。请指明证据所对应的版本。</translation>
    </message>
    <message>
        <source>The release is not in this workspace. Choose one from the portfolio.</source>
        <translation>该版本不在此工作区中。请从应用组合中选择。</translation>
    </message>
    <message>
        <source>%1 belongs to a requirement library that %2 is not held against. Choose a requirement of its baseline.</source>
        <translation>%1所属的要求库不在%2的基线内。请选择其基线中的要求。</translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ExportPlace</name>
    <message>
        <source>%1 has roles in some apps only, and this tells of more than those. To export it takes a role that counts everywhere.</source>
        <translation>%1只在部分应用中有角色，而此项内容不限于这些应用，导出需要具有全局角色。</translation>
    </message>
    <message>
        <source>%1 may not export what belongs to %2: none of its roles counts there. An administrator says where they do.</source>
        <translation>%1无权导出%2的内容：其角色均不适用于该应用。角色的适用范围由管理员设定。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>符合程度</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Object looked at</source>
        <translation>测评对象</translation>
    </message>
    <message>
        <source>Result record</source>
        <translation>结果记录</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>测评人</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>测评日期</translation>
    </message>
    <message>
        <source>Evidence No.</source>
        <translation>证据编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SM3</source>
        <translation>SM3</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Effective on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>The last day it counts</source>
        <translation>最后有效日</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Finding No.</source>
        <translation>问题编号</translation>
    </message>
    <message>
        <source>What to call it</source>
        <translation>问题标题</translation>
    </message>
    <message>
        <source>Its risk</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How far it is; it is closed by a re-test and accepted by “risk accept”</source>
        <translation>整改进度；闭环须经复测，接受风险须用“risk accept”</translation>
    </message>
    <message>
        <source>Remediation owner</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Who sees to it; empty for nobody</source>
        <translation>整改责任人；留空表示无</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Remediation advice</source>
        <translation>整改建议</translation>
    </message>
    <message>
        <source>What to do about it</source>
        <translation>整改建议</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Risk accepted until</source>
        <translation>风险接受至</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>闭环日期</translation>
    </message>
    <message>
        <source>Re-test passed</source>
        <translation>复测通过</translation>
    </message>
    <message>
        <source>Re-test record</source>
        <translation>复测记录</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>条款组数</translation>
    </message>
    <message>
        <source>Content SHA-256</source>
        <translation>内容 SHA-256</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Decided upon SHA-256</source>
        <translation>决定所依据的 SHA-256</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>Reason for the withdrawal</source>
        <translation>撤回理由</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>撤回人</translation>
    </message>
    <message>
        <source>Withdrawn at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>Follows on</source>
        <translation>续自</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>The department above it</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案类型</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>应用代码</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Where it is in its life</source>
        <translation>生命周期状态</translation>
    </message>
    <message>
        <source>Owner department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>The department that owns it; empty for none</source>
        <translation>责任部门；留空表示无</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Who answers for it; empty for nobody</source>
        <translation>责任人；留空表示无</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务条线</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>How many people use it</source>
        <translation>用户数量</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>面向用户</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>面向的用户</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>应用用途</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Tier decided by a person</source>
        <translation>人工定级</translation>
    </message>
    <message>
        <source>Reason for the tier</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Why it has that tier</source>
        <translation>定为该级别的理由</translation>
    </message>
    <message>
        <source>Current release</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <source>Third parties and outsourcing</source>
        <translation>第三方与外包</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Store channels</source>
        <translation>分发渠道</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>应用画像</translation>
    </message>
    <message>
        <source>%1 gate due</source>
        <translation>%1门禁期限</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建号</translation>
    </message>
    <message>
        <source>Package name</source>
        <translation>包名</translation>
    </message>
    <message>
        <source>Package SHA-256</source>
        <translation>安装包 SHA-256</translation>
    </message>
    <message>
        <source>Package SM3</source>
        <translation>安装包 SM3</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Planned dates</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Held against</source>
        <translation>适用要求库</translation>
    </message>
    <message>
        <source>Entry of the audit log</source>
        <translation>审计日志记录</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>所作操作</translation>
    </message>
    <message>
        <source>%1: identifier</source>
        <translation>%1标识</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1字节</translation>
    </message>
    <message>
        <source>The name that records and workbooks show</source>
        <translation>在记录和工作簿中显示的名称</translation>
    </message>
    <message>
        <source>Whether it can be worked with</source>
        <translation>是否可以使用</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>引用数</translation>
    </message>
    <message>
        <source>What the person is</source>
        <translation>人员岗位</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Confirms the judgement of</source>
        <translation>确认自阶段</translation>
    </message>
    <message>
        <source>Assessed by an outside body</source>
        <translation>外部机构测评</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Reason for the lower risk</source>
        <translation>风险下调理由</translation>
    </message>
    <message>
        <source>Why its risk is lower than it was</source>
        <translation>风险等级为何低于原等级</translation>
    </message>
    <message>
        <source>Risk before it was lowered</source>
        <translation>下调前的风险等级</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理责任人</translation>
    </message>
    <message>
        <source>Who stands in for the responsible person; empty for nobody</source>
        <translation>代责任人行事者；留空表示无</translation>
    </message>
    <message>
        <source>Carried over from</source>
        <translation>沿用自</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>%1: reason</source>
        <translation>%1：理由</translation>
    </message>
    <message>
        <source>%1: confirmed by</source>
        <translation>%1：确认人</translation>
    </message>
    <message>
        <source>Countermeasure No.</source>
        <translation>措施编号</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>First of its kind</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Of the threat library</source>
        <translation>威胁库条目</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>具体做法</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>How far it is; a passed test verifies it</source>
        <translation>进展情况；测试通过后为已验证</translation>
    </message>
    <message>
        <source>Design reference</source>
        <translation>设计出处</translation>
    </message>
    <message>
        <source>Where it stands in the design</source>
        <translation>在设计文档中的出处</translation>
    </message>
    <message>
        <source>Countermeasure owner</source>
        <translation>措施责任人</translation>
    </message>
    <message>
        <source>Threats answered</source>
        <translation>所应对的威胁</translation>
    </message>
    <message>
        <source>Test passed</source>
        <translation>测试通过</translation>
    </message>
    <message>
        <source>Test record</source>
        <translation>测试记录</translation>
    </message>
    <message>
        <source>Threat No.</source>
        <translation>威胁编号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Element or flow</source>
        <translation>要素或数据流</translation>
    </message>
    <message>
        <source>Threat categories</source>
        <translation>威胁类别</translation>
    </message>
    <message>
        <source>Its categories by STRIDE and LINDDUN</source>
        <translation>STRIDE与LINDDUN类别</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>1 to 5; 0 for what the threat library says</source>
        <translation>1至5；0表示按威胁库</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Reason for the rating</source>
        <translation>评定理由</translation>
    </message>
    <message>
        <source>Why it is rated lower than the library has it</source>
        <translation>为何低于威胁库的评定</translation>
    </message>
    <message>
        <source>Residual likelihood</source>
        <translation>残余可能性</translation>
    </message>
    <message>
        <source>1 to 5, with its countermeasures in place</source>
        <translation>1至5，应对措施到位后的情形</translation>
    </message>
    <message>
        <source>Residual impact</source>
        <translation>残余影响</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reason for the answer</source>
        <translation>答复理由</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>In the drawing</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>Answered by the drawing</source>
        <translation>模型已表明应对</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Threat library</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>Version of the threat library</source>
        <translation>威胁库版本</translation>
    </message>
    <message>
        <source>Drawing SHA-256</source>
        <translation>图的SHA-256</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>绘制人</translation>
    </message>
    <message>
        <source>Drawn at</source>
        <translation>绘制时间</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Data flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Trust boundaries</source>
        <translation>信任边界</translation>
    </message>
    <message>
        <source>Threats found</source>
        <translation>新识别的威胁</translation>
    </message>
    <message>
        <source>Threats gone</source>
        <translation>已消失的威胁</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Inherent risk</source>
        <translation>固有风险</translation>
    </message>
    <message>
        <source>Current risk</source>
        <translation>当前风险</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>条目种类</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>What others name it by</source>
        <translation>供其他条目引用的标识</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Whether it is about elements or data flows</source>
        <translation>针对要素还是数据流</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Keys of types, separated by spaces; none: any</source>
        <translation>类型的标识，以空格分隔；不填为任意类型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Types of a flow&apos;s source, separated by spaces</source>
        <translation>数据流起点的类型，以空格分隔</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Types of a flow&apos;s target, separated by spaces</source>
        <translation>数据流终点的类型，以空格分隔</translation>
    </message>
    <message>
        <source>Across a trust boundary</source>
        <translation>穿越信任边界</translation>
    </message>
    <message>
        <source>Only where a flow crosses a trust boundary</source>
        <translation>仅限穿越信任边界的数据流</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>A condition: where it is certainly not so, there is no such threat</source>
        <translation>条件：确定不成立时不存在该威胁</translation>
    </message>
    <message>
        <source>Answered if</source>
        <translation>应对条件</translation>
    </message>
    <message>
        <source>A condition: where it certainly is so, the threat is answered</source>
        <translation>条件：确定成立时该威胁已应对</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Key of the section it stands under</source>
        <translation>所属分组的标识</translation>
    </message>
    <message>
        <source>Kind of element</source>
        <translation>要素种类</translation>
    </message>
    <message>
        <source>What it is drawn as</source>
        <translation>绘制时的种类</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Its shape on a diagram</source>
        <translation>在图上的形状</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>The name of its icon</source>
        <translation>图标名称</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文说明</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文说明</translation>
    </message>
    <message>
        <source>1 to 5, as it usually is</source>
        <translation>1至5，按一般情形</translation>
    </message>
    <message>
        <source>Keys of countermeasures, separated by spaces</source>
        <translation>应对措施的标识，以空格分隔</translation>
    </message>
    <message>
        <source>Answers the question</source>
        <translation>所回答的问题</translation>
    </message>
    <message>
        <source>The question that is answered “yes” once it stands in the design</source>
        <translation>落实到设计后即回答“是”的问题</translation>
    </message>
    <message>
        <source>Keys of requirements, separated by spaces</source>
        <translation>要求的标识，以空格分隔</translation>
    </message>
    <message>
        <source>MASVS controls</source>
        <translation>MASVS控制项</translation>
    </message>
    <message>
        <source>Control ids of OWASP MASVS 2.1.0: STORAGE-1</source>
        <translation>OWASP MASVS 2.1.0的控制项编号，如STORAGE-1</translation>
    </message>
    <message>
        <source>Chinese test suggestions</source>
        <translation>中文测试建议</translation>
    </message>
    <message>
        <source>What to try, one suggestion a line</source>
        <translation>测试建议，每行一条</translation>
    </message>
    <message>
        <source>English test suggestions</source>
        <translation>英文测试建议</translation>
    </message>
    <message>
        <source>Usual risk</source>
        <translation>一般风险</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在的问题</translation>
    </message>
    <message>
        <source>Library of its rule</source>
        <translation>规则所属威胁库</translation>
    </message>
    <message>
        <source>Copied from</source>
        <translation>复制自</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>起草人</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>起草时间</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Published as</source>
        <translation>发布为</translation>
    </message>
    <message>
        <source>Threat rules</source>
        <translation>威胁规则</translation>
    </message>
    <message>
        <source>Related requirements</source>
        <translation>关联要求</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>差异所在</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Its name: log4j-core</source>
        <translation>组件名称，如 log4j-core</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Who publishes it: org.apache.logging.log4j</source>
        <translation>发布者，如 org.apache.logging.log4j</translation>
    </message>
    <message>
        <source>The version that is shipped</source>
        <translation>所用的组件版本</translation>
    </message>
    <message>
        <source>Package URL</source>
        <translation>软件包地址（purl）</translation>
    </message>
    <message>
        <source>Its package URL: pkg:maven/group/name@version</source>
        <translation>软件包地址，如 pkg:maven/group/name@version</translation>
    </message>
    <message>
        <source>Kind of component</source>
        <translation>组件类型</translation>
    </message>
    <message>
        <source>library, framework, file …</source>
        <translation>如 library、framework、file</translation>
    </message>
    <message>
        <source>CPE</source>
        <translation>CPE</translation>
    </message>
    <message>
        <source>Its name in the CPE</source>
        <translation>其 CPE 名称</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Components added</source>
        <translation>新增组件</translation>
    </message>
    <message>
        <source>Components gone</source>
        <translation>移除组件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Worst vulnerability</source>
        <translation>最严重的漏洞</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Known vulnerabilities</source>
        <translation>已知漏洞</translation>
    </message>
    <message>
        <source>Vulnerability No.</source>
        <translation>漏洞编号</translation>
    </message>
    <message>
        <source>What it is known by: CVE-2021-44228</source>
        <translation>漏洞编号，如 CVE-2021-44228</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>How bad it is</source>
        <translation>漏洞的严重程度</translation>
    </message>
    <message>
        <source>CVSS score</source>
        <translation>CVSS 分值</translation>
    </message>
    <message>
        <source>Its CVSS score, 0.0 to 10.0</source>
        <translation>CVSS 分值，0.0 至 10.0</translation>
    </message>
    <message>
        <source>Which component it is in: log4j-core</source>
        <translation>漏洞所在的组件，如 log4j-core</translation>
    </message>
    <message>
        <source>The component&apos;s group; empty for any</source>
        <translation>组件所属的组，留空表示不限</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>受影响版本</translation>
    </message>
    <message>
        <source>In which versions: “&gt;=2.0 &lt;2.15.0, 2.16.0”; empty for all</source>
        <translation>受影响的组件版本，如“&gt;=2.0 &lt;2.15.0, 2.16.0”，留空表示所有版本</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who says so: NVD, CNNVD, the vendor</source>
        <translation>信息来源，如 NVD、CNNVD、厂商</translation>
    </message>
    <message>
        <source>CVSS vector</source>
        <translation>CVSS 向量</translation>
    </message>
    <message>
        <source>Its CVSS vector</source>
        <translation>CVSS 向量</translation>
    </message>
    <message>
        <source>CWE</source>
        <translation>CWE 编号</translation>
    </message>
    <message>
        <source>CWE-502, CWE-400</source>
        <translation>如 CWE-502, CWE-400</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>How the release stands to it</source>
        <translation>版本是否受其影响</translation>
    </message>
    <message>
        <source>Justification</source>
        <translation>判定理由</translation>
    </message>
    <message>
        <source>Why the release is not affected</source>
        <translation>版本为何不受影响</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>处置措施</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>采取了什么处置措施</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细说明</translation>
    </message>
    <message>
        <source>What else is to be said</source>
        <translation>其他说明</translation>
    </message>
    <message>
        <source>As a file says</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Gates ask for reviews since</source>
        <translation>门禁查验复核的起始时间</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Whoever draws from the same gets the same</source>
        <translation>种子相同，抽取结果相同</translation>
    </message>
    <message>
        <source>Of each release</source>
        <translation>每个版本抽取</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽中</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Revision looked at</source>
        <translation>所看的修订号</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>所撤回的一步</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>证据类型</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>属于哪一类</translation>
    </message>
    <message>
        <source>Where it is from: a system, a supplier, a tool</source>
        <translation>来自何处：系统、供应商或工具</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>取证人</translation>
    </message>
    <message>
        <source>Who took it</source>
        <translation>由谁取得</translation>
    </message>
    <message>
        <source>Collected on</source>
        <translation>取证日期</translation>
    </message>
    <message>
        <source>The day it shows</source>
        <translation>所反映情况的日期</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>To whom it may be shown</source>
        <translation>可以向谁出示</translation>
    </message>
    <message>
        <source>The first day it counts</source>
        <translation>开始计入的日期</translation>
    </message>
    <message>
        <source>Revision of</source>
        <translation>替换的证据</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>被替换为</translation>
    </message>
    <message>
        <source>Retired at</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>Retired by</source>
        <translation>停用人</translation>
    </message>
    <message>
        <source>Reason for retiring it</source>
        <translation>停用理由</translation>
    </message>
    <message>
        <source>What brought it up</source>
        <translation>由何处发现</translation>
    </message>
    <message>
        <source>Its weakness, like CWE-312</source>
        <translation>缺陷类型，例如CWE-312</translation>
    </message>
    <message>
        <source>The library, module or screen it is in</source>
        <translation>所在的库、模块或页面</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>重复于</translation>
    </message>
    <message>
        <source>Evidence of the re-test</source>
        <translation>复测证据</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Attached evidence</source>
        <translation>所附证据</translation>
    </message>
    <message>
        <source>Evidence taken away</source>
        <translation>取消所附证据</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>未闭环天数</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Ran at</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>New findings</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>Same findings</source>
        <translation>仍在的问题</translation>
    </message>
    <message>
        <source>Findings gone</source>
        <translation>已消失的问题</translation>
    </message>
    <message>
        <source>Findings re-opened</source>
        <translation>重新打开的问题</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Imported at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Whose rule; empty: any</source>
        <translation>哪个工具的规则；空为不限</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>What it speaks of; empty: nothing asks for it</source>
        <translation>对应的要求；空为没有要求涉及</translation>
    </message>
    <message>
        <source>How surely it speaks of that</source>
        <translation>对应关系的置信度</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Mapped by</source>
        <translation>映射人</translation>
    </message>
    <message>
        <source>Mapped at</source>
        <translation>映射时间</translation>
    </message>
    <message>
        <source>Test case No.</source>
        <translation>用例编号</translation>
    </message>
    <message>
        <source>Test method</source>
        <translation>测试方法</translation>
    </message>
    <message>
        <source>How it is tested</source>
        <translation>如何测试</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What to call it; a planned one is called after its requirement where this is empty</source>
        <translation>用例名称；计划用例留空时以所属要求命名</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>测试人员</translation>
    </message>
    <message>
        <source>Who is to test it; empty for nobody</source>
        <translation>由谁测试；留空表示不分派</translation>
    </message>
    <message>
        <source>Test environment</source>
        <translation>测试环境</translation>
    </message>
    <message>
        <source>Where it is to be tested</source>
        <translation>在什么环境中测试</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>测试设备</translation>
    </message>
    <message>
        <source>On which device and system</source>
        <translation>使用什么设备和系统</translation>
    </message>
    <message>
        <source>Which build is tested</source>
        <translation>测试哪个构建</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>测试步骤</translation>
    </message>
    <message>
        <source>How to test it; a planned one follows the guidance where this is empty</source>
        <translation>如何测试；计划用例留空时按测评指引进行</translation>
    </message>
    <message>
        <source>Out of the plan</source>
        <translation>移出计划</translation>
    </message>
    <message>
        <source>Whether it is left out of the plan</source>
        <translation>是否移出测试计划</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>白盒/黑盒</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>测试次数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How the test went</source>
        <translation>测试得出什么结果</translation>
    </message>
    <message>
        <source>What was seen, or why there is no result</source>
        <translation>看到了什么，或为何没有结果</translation>
    </message>
    <message>
        <source>Which build was tested</source>
        <translation>测试了哪个构建</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>得出方式</translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation>测试者</translation>
    </message>
    <message>
        <source>Tested at</source>
        <translation>测试时间</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>What there is to draw from</source>
        <translation>从哪些对象中抽取</translation>
    </message>
    <message>
        <source>Size of the population</source>
        <translation>总体数量</translation>
    </message>
    <message>
        <source>How many there are; 0 where nobody counted</source>
        <translation>共有多少；未清点的填 0</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>查看了哪些对象</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>样本数量</translation>
    </message>
    <message>
        <source>How many of them were looked at</source>
        <translation>查看了其中多少</translation>
    </message>
    <message>
        <source>Reason of the selection</source>
        <translation>选取理由</translation>
    </message>
    <message>
        <source>Why these speak for the whole</source>
        <translation>为何这些样本能代表总体</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>距左边</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>距上边</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>标记人</translation>
    </message>
    <message>
        <source>Marked at</source>
        <translation>标记时间</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Identifier of the place</source>
        <translation>范围标识</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Roles for parts</source>
        <translation>限定范围的角色</translation>
    </message>
    <message>
        <source>Roles that count for an app or a unit&apos;s apps</source>
        <translation>仅对某个应用或某部门的应用有效的角色</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Password set at</source>
        <translation>口令设置时间</translation>
    </message>
    <message>
        <source>To be changed when signing in</source>
        <translation>登录时须修改</translation>
    </message>
    <message>
        <source>Wrong passwords in a row</source>
        <translation>连续错误次数</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>锁定至</translation>
    </message>
    <message>
        <source>Fingerprint of the password&apos;s digest</source>
        <translation>口令摘要的指纹</translation>
    </message>
    <message>
        <source>Shortest length</source>
        <translation>最短长度</translation>
    </message>
    <message>
        <source>Characters that a password has at least</source>
        <translation>口令至少的字符数</translation>
    </message>
    <message>
        <source>Small and capital letters</source>
        <translation>大小写字母</translation>
    </message>
    <message>
        <source>Whether a password needs small and capital letters</source>
        <translation>口令是否须同时含大写和小写字母</translation>
    </message>
    <message>
        <source>Special characters</source>
        <translation>特殊字符</translation>
    </message>
    <message>
        <source>Whether a password needs one that is neither letter nor digit</source>
        <translation>口令是否须含字母、数字以外的字符</translation>
    </message>
    <message>
        <source>Expiry in days</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>Days after which a password is to be changed; 0: never</source>
        <translation>多少天后须修改口令；0 表示不限</translation>
    </message>
    <message>
        <source>Earlier passwords</source>
        <translation>历史口令</translation>
    </message>
    <message>
        <source>How many of the last ones may not come back</source>
        <translation>最近多少个用过的口令不得再用</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Wrong passwords in a row that lock an account</source>
        <translation>连续输错多少次口令后锁定账号</translation>
    </message>
    <message>
        <source>Lock in minutes</source>
        <translation>锁定分钟数</translation>
    </message>
    <message>
        <source>How long it is locked at first; doubled with every further wrong password, up to a day</source>
        <translation>首次锁定的时长；此后每错一次加倍，最长一天</translation>
    </message>
    <message>
        <source>Idle minutes</source>
        <translation>空闲分钟数</translation>
    </message>
    <message>
        <source>Minutes without input until the window is locked; 0: never</source>
        <translation>窗口多少分钟无操作后锁定；0 表示不锁定</translation>
    </message>
    <message>
        <source>Cost of guessing</source>
        <translation>猜测代价</translation>
    </message>
    <message>
        <source>Each step doubles the time and memory that a guess takes; for passwords set from now on</source>
        <translation>每加 1，猜测一次所需的时间和内存翻倍；适用于此后设置的口令</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Submitted at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Follows decision</source>
        <translation>前一决定</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>签署时间</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Module No.</source>
        <translation>模块编号</translation>
    </message>
    <message>
        <source>What it is filed under; empty gives the next one</source>
        <translation>归档编号；不填则自动编号</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Which common technique it holds</source>
        <translation>封装了哪项通用技术</translation>
    </message>
    <message>
        <source>The newest that is released for use</source>
        <translation>现行可用的最新版本号</translation>
    </message>
    <message>
        <source>Who keeps it up to date</source>
        <translation>由谁维护</translation>
    </message>
    <message>
        <source>Fetched from</source>
        <translation>获取位置</translation>
    </message>
    <message>
        <source>Repository and coordinates it is fetched from</source>
        <translation>仓库与坐标</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>评审日期</translation>
    </message>
    <message>
        <source>When it was reviewed last</source>
        <translation>最近一次评审日期</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>复审期限</translation>
    </message>
    <message>
        <source>By which day it is reviewed again</source>
        <translation>应在哪一天前复审</translation>
    </message>
    <message>
        <source>Review No.</source>
        <translation>评审编号</translation>
    </message>
    <message>
        <source>Whose code was reviewed: CODE@VERSION</source>
        <translation>评审了哪个版本的代码：代码@版本号</translation>
    </message>
    <message>
        <source>Code reviewed</source>
        <translation>评审范围</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>评审人</translation>
    </message>
    <message>
        <source>Who reviewed it</source>
        <translation>参加评审的人员</translation>
    </message>
    <message>
        <source>The day of the review</source>
        <translation>评审当天</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>评审结论</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>评审意见</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>发现了什么</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Findings that record what was seen: F-0001 F-0002</source>
        <translation>登记评审发现的问题编号：F-0001 F-0002</translation>
    </message>
    <message>
        <source>The evidence that is its file: E-0001</source>
        <translation>作为正文的证据编号：E-0001</translation>
    </message>
    <message>
        <source>Standard No.</source>
        <translation>规范编号</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>适用技术</translation>
    </message>
    <message>
        <source>What is written by it: Kotlin, Swift, SQL</source>
        <translation>适用的语言或平台：Kotlin、Swift、SQL</translation>
    </message>
    <message>
        <source>Its version: 2.1</source>
        <translation>版本号：2.1</translation>
    </message>
    <message>
        <source>From which day it holds</source>
        <translation>自哪一天起施行</translation>
    </message>
    <message>
        <source>Operation No.</source>
        <translation>操作编号</translation>
    </message>
    <message>
        <source>The app it belongs to, by its code</source>
        <translation>所属应用的代码</translation>
    </message>
    <message>
        <source>Critical operation</source>
        <translation>关键操作</translation>
    </message>
    <message>
        <source>What the user does</source>
        <translation>用户办理的操作</translation>
    </message>
    <message>
        <source>Critical because it</source>
        <translation>关键性</translation>
    </message>
    <message>
        <source>What makes it critical</source>
        <translation>因何属于关键操作</translation>
    </message>
    <message>
        <source>How it runs, and where in the app</source>
        <translation>办理流程与所在位置</translation>
    </message>
    <message>
        <source>Controls it needs</source>
        <translation>所需控制措施</translation>
    </message>
    <message>
        <source>What has to protect it</source>
        <translation>须采取的控制措施</translation>
    </message>
    <message>
        <source>Coding standard</source>
        <translation>编码规范</translation>
    </message>
    <message>
        <source>Version used</source>
        <translation>所用版本号</translation>
    </message>
    <message>
        <source>The version the release uses</source>
        <translation>该版本所用的版本号</translation>
    </message>
    <message>
        <source>Document No.</source>
        <translation>文件编号</translation>
    </message>
    <message>
        <source>Title (Chinese)</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>What it is called in Chinese</source>
        <translation>文件的中文名称</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>What it is called in English</source>
        <translation>文件的英文名称</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>文件层级</translation>
    </message>
    <message>
        <source>Its level in the system</source>
        <translation>在制度体系中的层级</translation>
    </message>
    <message>
        <source>Subject area</source>
        <translation>主题领域</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>规范的事项</translation>
    </message>
    <message>
        <source>Whether it holds; it is withdrawn with a reason</source>
        <translation>是否施行；作废须另说明理由</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Who approved it; never its owner</source>
        <translation>批准人不得为责任人本人</translation>
    </message>
    <message>
        <source>Items of 7.2</source>
        <translation>落实的 7.2 条款项</translation>
    </message>
    <message>
        <source>Which items of 7.2 it answers</source>
        <translation>落实 7.2 的哪些项</translation>
    </message>
    <message>
        <source>Other requirements</source>
        <translation>落实的其他要求</translation>
    </message>
    <message>
        <source>Which others it answers: 6.1.9.1.p2 7.3.4.a</source>
        <translation>还落实哪些要求：6.1.9.1.p2 7.3.4.a</translation>
    </message>
    <message>
        <source>Contract No.</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>The number of the contract, as apps name it; empty gives the next one</source>
        <translation>与应用所填一致的合同编号；不填则自动编号</translation>
    </message>
    <message>
        <source>Outsourcing party</source>
        <translation>外包方</translation>
    </message>
    <message>
        <source>Who does the work</source>
        <translation>承接方</translation>
    </message>
    <message>
        <source>Scope of service</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <source>What is outsourced</source>
        <translation>外包的工作内容</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>接触个人信息</translation>
    </message>
    <message>
        <source>What of a person&apos;s data the party sees</source>
        <translation>外包方接触何种个人信息</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>具体信息</translation>
    </message>
    <message>
        <source>Which personal data: names, policy numbers</source>
        <translation>接触的个人信息，如姓名、保单号</translation>
    </message>
    <message>
        <source>Security clauses agreed</source>
        <translation>已约定的安全条款</translation>
    </message>
    <message>
        <source>Which duties the contract holds</source>
        <translation>合同约定了哪些责任</translation>
    </message>
    <message>
        <source>Who looks after the contract</source>
        <translation>由谁管理该合同</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Its first day</source>
        <translation>合同首日</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Its last day</source>
        <translation>合同末日</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>涉及应用</translation>
    </message>
    <message>
        <source>Clauses missing</source>
        <translation>缺少的条款</translation>
    </message>
    <message>
        <source>Controls stand</source>
        <translation>控制措施状况</translation>
    </message>
    <message>
        <source>Withdrawn from the register by</source>
        <translation>作废人</translation>
    </message>
    <message>
        <source>Withdrawn from the register at</source>
        <translation>作废时间</translation>
    </message>
    <message>
        <source>Why it was withdrawn from the register</source>
        <translation>作废理由</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>The last day; empty while it goes on</source>
        <translation>最后一日；持续中则留空</translation>
    </message>
    <message>
        <source>The post to hold</source>
        <translation>所任岗位</translation>
    </message>
    <message>
        <source>The app to work for</source>
        <translation>所服务的应用</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>What to do for the app</source>
        <translation>在该应用中的职责</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>缺勤人员</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Who stands in meanwhile</source>
        <translation>期间由谁代理</translation>
    </message>
    <message>
        <source>For this post only; empty for all they do</source>
        <translation>仅代理该岗位；留空为全部工作</translation>
    </message>
    <message>
        <source>For this app only; empty for all they do</source>
        <translation>仅代理该应用；留空为全部工作</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所属条线</translation>
    </message>
    <message>
        <source>Whose side it is on; empty: that of what is above it</source>
        <translation>所属条线；留空则随上级部门</translation>
    </message>
    <message>
        <source>Title in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Duties it answers</source>
        <translation>承担的职责类别</translation>
    </message>
    <message>
        <source>Which of the duties of clause 7.1 it is for</source>
        <translation>对应条款7.1的哪类职责</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>What whoever holds it does</source>
        <translation>任职人员的工作内容</translation>
    </message>
    <message>
        <source>Staffing required</source>
        <translation>应配人数</translation>
    </message>
    <message>
        <source>How many people it needs</source>
        <translation>需要配备的人数</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>汇报对象</translation>
    </message>
    <message>
        <source>The post above it; empty for the topmost</source>
        <translation>上级岗位；最高岗位留空</translation>
    </message>
    <message>
        <source>No: done away with, kept for its history</source>
        <translation>否：岗位已停用，保留历史</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Revoked at</source>
        <translation>吊销时间</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>吊销人</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>For</source>
        <translation>代理范围</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处置建议</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Further account of</source>
        <translation>归属人员</translation>
    </message>
    <message>
        <source>Whose further account it is; the one somebody works with stands with the person</source>
        <translation>此账号是何人的其他账号；日常使用的账号在人员中登记</translation>
    </message>
    <message>
        <source>Shown before as</source>
        <translation>原显示名称</translation>
    </message>
    <message>
        <source>Source of the number of users</source>
        <translation>用户数来源</translation>
    </message>
    <message>
        <source>Where the number of users comes from</source>
        <translation>用户数的出处</translation>
    </message>
    <message>
        <source>Users counted on</source>
        <translation>用户数统计日期</translation>
    </message>
    <message>
        <source>The day the users were counted; today, if not given</source>
        <translation>用户数的统计日期；不填为当日</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>%1: answered by</source>
        <translation>%1：作答人</translation>
    </message>
    <message>
        <source>Digest of the audit log</source>
        <translation>审计日志摘要算法</translation>
    </message>
    <message>
        <source>SHA-256 of the list</source>
        <translation>清单 SHA-256</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Lost at</source>
        <translation>失去时间</translation>
    </message>
    <message>
        <source>SHA-256 of what was drawn</source>
        <translation>抽样内容 SHA-256</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Number of requirements</source>
        <translation>要求数</translation>
    </message>
    <message>
        <source>When due</source>
        <translation>到期情况</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>关联人</translation>
    </message>
    <message>
        <source>Linked at</source>
        <translation>关联时间</translation>
    </message>
    <message>
        <source>Threats found for the first time</source>
        <translation>首次发现的威胁数</translation>
    </message>
    <message>
        <source>First of them</source>
        <translation>首个编号</translation>
    </message>
    <message>
        <source>SHA-256 of their rules and elements</source>
        <translation>其规则与元素的SHA-256</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Carried over from the release before</source>
        <translation>由上一版本沿用</translation>
    </message>
</context>
<context>
    <name>FieldWording</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>“%1” does not fit %2: %3.</source>
        <translation>“%1”不符合%2的要求：%3。</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>须为以下之一：%1</translation>
    </message>
    <message>
        <source>some of %1, separated by commas</source>
        <translation>须为以下若干项，以逗号分隔：%1</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>须为yes或no</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>须为整数</translation>
    </message>
    <message>
        <source>a day like 2026-11-26, or nothing</source>
        <translation>须为2026-11-26形式的日期，或留空</translation>
    </message>
    <message>
        <source>it is not written as text</source>
        <translation>该字段不能以文字填写</translation>
    </message>
</context>
<context>
    <name>FileType</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>音视频</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>App package</source>
        <translation>应用安装包</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>其他文件</translation>
    </message>
</context>
<context>
    <name>FilingAuthority</name>
    <message>
        <source>NIFA real-name filing</source>
        <translation>互金协会实名备案</translation>
    </message>
    <message>
        <source>MIIT app filing</source>
        <translation>工信部 APP 备案</translation>
    </message>
    <message>
        <source>Public security filing</source>
        <translation>公安备案</translation>
    </message>
    <message>
        <source>Other filing</source>
        <translation>其他备案</translation>
    </message>
</context>
<context>
    <name>FillDown</name>
    <message>
        <source>None of the selected columns is filled in by hand. Select cells of the judgement, the record or whole rows.</source>
        <translation>所选各列均不由人填写。请选择符合程度、结果记录等单元格，或选择整行。</translation>
    </message>
    <message>
        <source>Select the row to fill down from and those below it.</source>
        <translation>请选择作为来源的行以及其下要填充的行。</translation>
    </message>
    <message>
        <source>Nothing is recorded of %1, the first of the selected rows.</source>
        <translation>所选首行%1尚无记录。</translation>
    </message>
</context>
<context>
    <name>FindingRepository</name>
    <message>
        <source>Choose how high the risk of the finding is.</source>
        <translation>请选择该问题的风险等级。</translation>
    </message>
    <message>
        <source>%1 is closed by a re-test that passes. Have it fixed, then record the re-test.</source>
        <translation>%1须经复测通过方可闭环。请先完成整改，再记录复测。</translation>
    </message>
    <message>
        <source>%1 can only be accepted by someone who may accept risks, with a reason and an expiry. Use “Accept risk”.</source>
        <translation>%1只能由有权接受风险的人员接受，并须填写理由和有效期。请使用“接受风险”。</translation>
    </message>
    <message>
        <source>%1 waits for its re-test. Record that: if it fails, the finding goes back to fixing.</source>
        <translation>%1正等待复测。请记录复测结果；未通过时，问题退回整改。</translation>
    </message>
    <message>
        <source>%1 is not being fixed yet. Set it to fixing before you ask for a re-test.</source>
        <translation>%1尚未开始整改。请先设为整改中，再申请复测。</translation>
    </message>
    <message>
        <source>There is no such finding in this workspace.</source>
        <translation>此工作区中没有该问题。</translation>
    </message>
    <message>
        <source>There is no finding %1 in this workspace. Numbers look like F-0001.</source>
        <translation>此工作区中没有问题%1。问题编号形如 F-0001。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Look at what it says now, then change it again.</source>
        <translation>%1已被他人修改。请查看最新内容后再修改。</translation>
    </message>
    <message>
        <source>%1 is closed and stays as it was re-tested. Open a new finding if the problem is back.</source>
        <translation>%1已闭环，按复测结果保留，不再修改。如问题再次出现，请登记新问题。</translation>
    </message>
    <message>
        <source>The risk of %1 is accepted for what the finding says now, so it cannot be changed. Open a new finding for what is new.</source>
        <translation>%1的风险是按问题的当前内容接受的，因此不能再修改。如有新情况，请登记新问题。</translation>
    </message>
    <message>
        <source>%1 does not wait for a re-test (it is: %2). Only what is fixed and awaits its re-test can be re-tested.</source>
        <translation>%1不处于待复测状态（当前：%2）。只有已整改并待复测的问题才能复测。</translation>
    </message>
    <message>
        <source>Say what the re-test of %1 found.</source>
        <translation>请说明%1的复测结果。</translation>
    </message>
    <message>
        <source>%1 is closed, so there is no risk left to accept.</source>
        <translation>%1已闭环，没有可接受的风险。</translation>
    </message>
    <message>
        <source>The risk of %1 is not accepted.</source>
        <translation>%1的风险未被接受。</translation>
    </message>
    <message>
        <source>The risk of %1 is not lowered, so it takes no reason. Lower it, or leave the reason out.</source>
        <translation>%1的风险等级并未下调，无须填写下调理由。请下调等级，或删去理由。</translation>
    </message>
    <message>
        <source>The comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>%1 cannot be a duplicate of itself. Choose another finding.</source>
        <translation>%1不能是自身的重复项。请选择另一问题。</translation>
    </message>
    <message>
        <source>%1 is not open (it is: %2), so it stays as it is. Only open findings are merged.</source>
        <translation>%1并非未闭环（当前为：%2），保持原样。只能合并未闭环的问题。</translation>
    </message>
    <message>
        <source>%1 and %2 are not about the same requirement of the same release, so each is mended by itself.</source>
        <translation>%1与%2不属于同一版本的同一要求，须分别整改。</translation>
    </message>
    <message>
        <source>%1 is no duplicate of another finding, so there is nothing to split.</source>
        <translation>%1不是其他问题的重复项，无需拆分。</translation>
    </message>
    <message>
        <source>“%1” is no CWE. Write it like CWE-312.</source>
        <translation>“%1”不是CWE编号。请按CWE-312的形式填写。</translation>
    </message>
    <message>
        <source>Somebody has worked on %1 since. What was done there stays; change it by hand.</source>
        <translation>此后已有人处理%1，所做的处理予以保留；请手工修改。</translation>
    </message>
    <message>
        <source>%1 has to be mended by a day. Choose another one instead of none.</source>
        <translation>%1必须有整改期限。请改选日期，不要清空。</translation>
    </message>
    <message>
        <source>At tier %1 a re-test closes a finding with evidence of its own. Attach what shows that %2 is mended.</source>
        <translation>%1级应用的问题须凭复测证据关闭。请附上证明%2已整改的证据。</translation>
    </message>
    <message>
        <source>%1 stays as a person has decided it.</source>
        <translation>%1已由人决定，保持不变。</translation>
    </message>
    <message>
        <source>%1 is closed as a duplicate of %2. Change that one, or split them again.</source>
        <translation>%1已作为%2的重复项关闭。请修改%2，或重新拆分。</translation>
    </message>
    <message>
        <source>This evidence is not in the workspace.</source>
        <translation>工作区中没有此证据。</translation>
    </message>
    <message>
        <source>%1 was retired and proves nothing any longer. Use other evidence.</source>
        <translation>%1已停用，不再作为依据。请改用其他证据。</translation>
    </message>
    <message>
        <source>A lower risk needs a reason, which stands at the gate: %1 would go from “%2” to “%3”. Change the finding by itself, and give the reason with its risk.</source>
        <translation>下调风险等级须填写理由，该理由将列示于门禁：%1将由“%2”下调为“%3”。请单独修改该问题，并一并填写下调理由。</translation>
    </message>
    <message>
        <source>%1 is not overdue, or is given no more time, so that it takes no reason. Leave the reason out.</source>
        <translation>%1没有逾期，或者没有延期，因此不需要理由。请去掉理由。</translation>
    </message>
    <message>
        <source>%1 is overdue since %2: to give it time until %3 needs a reason. Change the finding by itself, and give the reason with its day.</source>
        <translation>%1的整改期限%2已过：延期到%3需要说明理由。请单独修改该问题，修改期限时一并说明理由。</translation>
    </message>
    <message>
        <source>Due on %2 instead of %1: %3</source>
        <translation>整改期限由%1延至%2：%3</translation>
    </message>
</context>
<context>
    <name>FindingSource</name>
    <message>
        <source>By hand</source>
        <translation>手工登记</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Report of a tool</source>
        <translation>工具报告</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
</context>
<context>
    <name>FindingStatus</name>
    <message>
        <source>Open</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>Fixing</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Awaiting re-test</source>
        <translation>待复测</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已闭环</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>风险接受</translation>
    </message>
</context>
<context>
    <name>ForeignContent</name>
    <message>
        <source>The file is larger than %1. A threat model never is: this is some other file.</source>
        <translation>文件大于%1。威胁模型不会这么大，这应是其他文件。</translation>
    </message>
    <message>
        <source>The file holds more than %1 values. Split the model into several files.</source>
        <translation>文件中的值超过%1个。请把模型拆分为多个文件。</translation>
    </message>
    <message numerus="yes">
        <source>Parts of the file stand inside each other on more than %n levels; no threat model does that.</source>
        <translation>
            <numerusform>文件内容的嵌套超过%n层，威胁模型不会如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is damaged or cut off (%1). Export it again from the tool it comes from.</source>
        <translation>文件已损坏或不完整（%1）。请从原工具重新导出。</translation>
    </message>
    <message>
        <source>The file declares a document type or entities of its own. No threat model does, and what they stand for may grow without end.</source>
        <translation>文件自行声明了文档类型或实体。威胁模型不会如此，而且这些实体展开后可能无限膨胀。</translation>
    </message>
    <message>
        <source>in line %1</source>
        <translation>位于第%1行</translation>
    </message>
    <message>
        <source>A list or a group of fields is the name of a field in the file; no threat model does that.</source>
        <translation>文件中有字段以列表或字段组作为名称，威胁模型不会如此。</translation>
    </message>
    <message>
        <source>A part of the file contains itself.</source>
        <translation>文件中有内容包含其自身。</translation>
    </message>
    <message>
        <source>as YAML</source>
        <translation>YAML 格式</translation>
    </message>
    <message>
        <source>The model has more parts or threats than Gatehouse takes over (%1 and %2). Split it into several models.</source>
        <translation>模型的组成部分或威胁数量超出 Gatehouse 可导入的上限（分别为%1和%2）。请把它拆分为多个模型。</translation>
    </message>
    <message numerus="yes">
        <source>An element of the file has more than %n attributes; no threat model does that.</source>
        <translation>
            <numerusform>文件中有元素的属性超过%n个，威胁模型不会如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>in line %1, at character %2</source>
        <translation>位于第%1行第%2个字符</translation>
    </message>
    <message>
        <source>The model ends before the file does (%1). Keep one model in a file, and nothing after it.</source>
        <translation>模型已结束，其后仍有内容（%1）。每个文件只能有一个模型，其后不得有其他内容。</translation>
    </message>
    <message>
        <source>The field “%1” stands twice in the same place of the file. Correct it there, so that it is clear which one counts.</source>
        <translation>文件的同一位置出现了两个字段“%1”。请在文件中更正，以明确以哪一个为准。</translation>
    </message>
    <message>
        <source>The text of the file is not in UTF-8, or ends within a character. Save it as UTF-8.</source>
        <translation>文件的文本不是UTF-8编码，或在某个字符中间截断。请另存为UTF-8。</translation>
    </message>
    <message>
        <source>With everything that its aliases repeat, the file is larger than %1. No threat model repeats that much.</source>
        <translation>文件中的别名展开后超过%1。威胁模型不会有这么多重复内容。</translation>
    </message>
    <message>
        <source>Line %1 of the file begins with a tab, which YAML does not allow. Put spaces in its place, as many as the lines beside it begin with.</source>
        <translation>文件第%1行以制表符开头，YAML不允许这样缩进。请改为空格，与相邻各行对齐。</translation>
    </message>
</context>
<context>
    <name>ForeignFields</name>
    <message>
        <source>Something else was expected here; it is read as if it were empty.</source>
        <translation>此处的内容类型不符，按空值读取。</translation>
    </message>
    <message>
        <source>Only the first %1 characters are kept.</source>
        <translation>只保留前%1个字符。</translation>
    </message>
</context>
<context>
    <name>ForeignGeometry</name>
    <message>
        <source>It lies too far out and was moved to the edge of the drawing.</source>
        <translation>位置过远，已移到画布边缘。</translation>
    </message>
    <message>
        <source>It has no usable place or size; it was given one within the drawing.</source>
        <translation>没有可用的位置或尺寸，已在画布范围内为其指定。</translation>
    </message>
</context>
<context>
    <name>ForeignWords</name>
    <message>
        <source>The other tool has no place for it: it stays in a part of the file that only Gatehouse reads.</source>
        <translation>对方工具没有存放此项的位置：它保留在文件中只有 Gatehouse 读取的部分。</translation>
    </message>
</context>
<context>
    <name>GateCertificate</name>
    <message>
        <source>Gate certificate</source>
        <translation>门禁证书</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>How to verify it</source>
        <translation>如何验证</translation>
    </message>
    <message>
        <source>“gatehouse-cli gate export-signature” writes what was signed, the signatures, the public keys and the content into a folder. There, OpenSSL 3 verifies each of them without Gatehouse:</source>
        <translation>“gatehouse-cli gate export-signature”将签名原文、签名、公钥和内容写入一个文件夹，在其中无需守门，用 OpenSSL 3 即可逐一验证：</translation>
    </message>
    <message>
        <source>Whether a key is that of the person it names, ask that person: its fingerprint is the SHA-256 of the public key. A signature says that whoever knew the password signed this content at that time, by the clock of the computer that was used.</source>
        <translation>密钥是否属于所注人员，请向本人核对：指纹即公钥的 SHA-256。签名说明知道口令的人在所用计算机时钟的该时刻签署了这一内容。</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Content, SHA-256</source>
        <translation>内容 SHA-256</translation>
    </message>
    <message>
        <source>Audit log, entry and head</source>
        <translation>审计日志末条及摘要值</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Key and fingerprint</source>
        <translation>密钥及指纹</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Nobody signed this decision: it was made before decisions were signed.</source>
        <translation>该决定无人签名：它作出时决定尚不需要签名。</translation>
    </message>
    <message>
        <source>Since the decision</source>
        <translation>决定之后</translation>
    </message>
    <message>
        <source>The gate was decided on again.</source>
        <translation>此后该门禁另有决定。</translation>
    </message>
    <message>
        <source>Nothing that it rests on had changed by %1.</source>
        <translation>截至%1，决定所依据的内容没有变化。</translation>
    </message>
    <message>
        <source>By %1, what it rests on had changed (%2). What changed tells “gatehouse-cli gate why-stale --release %3 --phase %4”.</source>
        <translation>截至%1，决定所依据的内容已有变化（%2）。变化内容可用“gatehouse-cli gate why-stale --release %3 --phase %4”查看。</translation>
    </message>
</context>
<context>
    <name>GateDecision</name>
    <message>
        <source>Passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Re-opened</source>
        <translation>已重新打开</translation>
    </message>
</context>
<context>
    <name>GateDuty</name>
    <message>
        <source>%1 assessed, or left out alone, what this gate rests on (%2 among it). %3 is a core app by its tier or its profile, so another person passes the gate.</source>
        <translation>本道门禁所依据的内容中，有%1测评或单独认定不适用的要求（如%2）。%3按分级或应用画像属于核心应用，门禁须由另一人通过。</translation>
    </message>
</context>
<context>
    <name>GateRepository</name>
    <message>
        <source>There is no such release in this workspace.</source>
        <translation>此工作区中没有该版本。</translation>
    </message>
    <message>
        <source>There is no such gate decision in this workspace.</source>
        <translation>此工作区中没有该门禁决定。</translation>
    </message>
    <message>
        <source>The %1 gate is neither passed nor rejected, so there is nothing to re-open.</source>
        <translation>%1门禁既未通过也未退回，无需重新打开。</translation>
    </message>
    <message>
        <source>The %1 gate is passed already. Re-open it first to decide anew.</source>
        <translation>%1门禁已通过。如需重新决定，请先重新打开。</translation>
    </message>
    <message>
        <source>the gate before it is not passed</source>
        <translation>前一道门禁未通过</translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) are not assessed</source>
        <translation>
            <numerusform>%n条要求未测评</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 gate cannot be passed yet: %2.</source>
        <translation>%1门禁暂不能通过：%2。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>What this decision was made on can no longer be read: the workspace file was damaged or changed by another program. Restore it from a backup.</source>
        <translation>已无法读取该决定所依据的内容：工作区文件已损坏或被其他程序修改。请从备份恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n high risk(s) have neither a finding that is due and not overdue nor an acceptance</source>
        <translation>
            <numerusform>有%n项高风险既无按期整改的问题，也未接受风险</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no threat model of this release, drawn or confirmed</source>
        <translation>本版本没有已绘制或已确认的威胁模型</translation>
    </message>
    <message numerus="yes">
        <source>nobody has looked at %n element(s) or flow(s)</source>
        <translation>
            <numerusform>%n个要素或数据流尚无人查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) are not answered</source>
        <translation>
            <numerusform>%n项威胁尚未应对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high threat(s) are not answered in the design</source>
        <translation>
            <numerusform>%n项高风险威胁尚未在设计中应对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) lack evidence that is still good</source>
        <translation>
            <numerusform>%n项要求缺少有效证据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) are not reviewed and accepted</source>
        <translation>
            <numerusform>%n项测评尚未复核通过</numerusform>
        </translation>
    </message>
    <message>
        <source>no sample was drawn to review</source>
        <translation>尚未抽取复核样本</translation>
    </message>
    <message numerus="yes">
        <source>%n non-compliance(s) have neither a finding that is due and not overdue nor an accepted risk</source>
        <translation>
            <numerusform>%n个不符合项既无限期内的问题，也未接受风险</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no test plan</source>
        <translation>没有测试计划</translation>
    </message>
    <message numerus="yes">
        <source>the test plan lacks cases of %n requirement(s)</source>
        <translation>
            <numerusform>测试计划缺少%n项要求的用例</numerusform>
        </translation>
    </message>
    <message>
        <source>white-box and black-box tests are not both done</source>
        <translation>白盒、黑盒测试未全部完成</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) have no result</source>
        <translation>
            <numerusform>%n项测试没有结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed test(s) have neither a finding nor a re-test</source>
        <translation>
            <numerusform>%n项未通过的测试既无整改项，也未复测</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateSigning</name>
    <message>
        <source>The statement</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>A decision needs a statement: say in a sentence what it rests on.</source>
        <translation>决定须有意见：请用一句话写明依据。</translation>
    </message>
    <message numerus="yes">
        <source>The statement is too long: at most %n character(s) fit.</source>
        <translation>
            <numerusform>意见过长：最多%n个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is retired, so its gates are closed. What was decided stands.</source>
        <translation>%1已下线，门禁不再开放。已作出的决定仍然有效。</translation>
    </message>
    <message>
        <source>%1 signs with its own key only.</source>
        <translation>%1只能用本人的密钥签名。</translation>
    </message>
    <message>
        <source>This signing key was revoked on %1. Make another one.</source>
        <translation>该签名密钥已于%1吊销。请另行生成。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Below the submission of the %1 gate something changed since: %2. Nobody signs what is no longer there: have it submitted again.</source>
        <translation>%1门禁提交之后依据有变化：%2。已经变化的内容不能签署，请重新提交。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 holds no role that may submit gates.</source>
        <translation>%1没有可提交门禁的角色。</translation>
    </message>
    <message>
        <source>%1 holds no role that may decide gates.</source>
        <translation>%1没有可决定门禁的角色。</translation>
    </message>
    <message>
        <source>Nobody has submitted the %1 gate, so there is nothing to sign. Have it submitted first.</source>
        <translation>%1门禁尚未提交，没有可签署的内容。请先提交。</translation>
    </message>
    <message>
        <source>The %1 gate is passed. Re-open it where what was submitted anew does not hold.</source>
        <translation>%1门禁已通过。重新提交的内容如不成立，请重新打开门禁。</translation>
    </message>
    <message>
        <source>%1 submitted this gate, so others sign it.</source>
        <translation>本门禁由%1提交，须由他人签署。</translation>
    </message>
    <message>
        <source>%1 has signed this already.</source>
        <translation>%1已经签署。</translation>
    </message>
    <message>
        <source>%1 is not among those whose signature is still needed: %2.</source>
        <translation>%1不属于尚需签署的人员：%2。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The signature of %1 under %2, %3 gate, does not hold: %4</source>
        <translation>%1在%2 %3门禁上的签名不成立：%4</translation>
    </message>
</context>
<context>
    <name>GateStaleness</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>by itself, after %1</source>
        <translation>%1之后自行失效</translation>
    </message>
    <message>
        <source>%1, %2, %3 (entry %4 of the audit log)</source>
        <translation>%1，%2，%3（审计日志第%4条）</translation>
    </message>
    <message numerus="yes">
        <source>%1 gate: “%2 %3” in %n day(s), after %4</source>
        <translation>
            <numerusform>%1门禁：%n天后“%2 %3”，截止%4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateState</name>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>GateSubmitted</name>
    <message>
        <source>It takes the place of what %1 submitted on %2.</source>
        <translation>取代%1于%2提交的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) under that count no longer, and are to be given anew.</source>
        <translation>
            <numerusform>其上的%n个签名不再计入，须重新签署。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantScope</name>
    <message>
        <source>Apps of a unit and those below it</source>
        <translation>某部门及其下级部门的应用</translation>
    </message>
    <message>
        <source>One app</source>
        <translation>单个应用</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>About Gatehouse</source>
        <translation>关于守门</translation>
    </message>
    <message>
        <source>Gatehouse %1</source>
        <translation>守门%1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>A workbench for the security of an insurer&apos;s mobile apps: requirement libraries, six gates from requirements to operation, evidence, findings and sign-offs in one file.

It works without a network: nothing leaves this computer.

Free software: the sources under the Apache License 2.0, this program, which holds Qt Charts, under the GNU General Public License 3.0. Built with Qt %1, SQLite, OpenSSL and libxlsxwriter.</source>
        <translation>保险机构移动应用安全合规工作台：要求库、从需求到运营的六道门禁、证据、问题和签核，都在一个文件中。

无需联网：数据不会离开本机。

自由软件：源代码采用 Apache License 2.0 许可；本程序包含 Qt Charts，采用 GNU 通用公共许可证 3.0。基于 Qt %1、SQLite、OpenSSL 和 libxlsxwriter 构建。</translation>
    </message>
</context>
<context>
    <name>ImportJournal</name>
    <message>
        <source>The import of %1 was taken back.</source>
        <translation>已撤销%1的导入。</translation>
    </message>
</context>
<context>
    <name>ImportedFindings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Found by %1, rule %2</source>
        <translation>由%1发现，规则%2</translation>
    </message>
    <message>
        <source>Held against this requirement because: %1</source>
        <translation>对应本要求的理由：%1</translation>
    </message>
    <message>
        <source>It was closed as %1 and is found again.</source>
        <translation>此前已以%1闭环，现再次发现。</translation>
    </message>
</context>
<context>
    <name>ImportedReportRepository</name>
    <message>
        <source>This import is no longer there.</source>
        <translation>该次导入已不存在。</translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message>
        <source>%1 is not there. Check the name, or choose the file again.</source>
        <translation>%1不存在。请检查文件名，或重新选择文件。</translation>
    </message>
    <message>
        <source>You may not read %1. Ask for permission, or choose another file.</source>
        <translation>没有读取%1的权限。请申请权限，或另选文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the disk or the connection to it, then try again.</source>
        <translation>无法读取%1。请检查磁盘或其连接，然后重试。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the files in it instead.</source>
        <translation>%1是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>%1 is a device or pipe, not a file. Save its content to a file first.</source>
        <translation>%1是设备或管道，不是文件。请先将其内容保存为文件。</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Try again once nothing writes to it.</source>
        <translation>%1在读取过程中发生变化。请待其不再被写入后重试。</translation>
    </message>
    <message>
        <source>%1 belongs to the workspace that is open here. Make a backup of it and choose that, or choose another file.</source>
        <translation>%1属于当前打开的工作区。请先备份该工作区再选择备份文件，或选择其他文件。</translation>
    </message>
</context>
<context>
    <name>IpaReader</name>
    <message>
        <source>The package has no provisioning profile, as those that the App Store hands out, so its signer is not known.</source>
        <translation>安装包内没有描述文件（App Store 分发的安装包即如此），签名者不明。</translation>
    </message>
</context>
<context>
    <name>ItemViews</name>
    <message>
        <source>%1 rows are too many to copy. Export the list instead.</source>
        <translation>%1行过多，不能复制。请改为导出列表。</translation>
    </message>
</context>
<context>
    <name>JUnitReader</name>
    <message numerus="yes">
        <source>%n test case(s) ended in a word that says neither passed nor failed; they count as not run.</source>
        <translation>
            <numerusform>%n个测试用例的结果用词既非通过也非失败，按未执行处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等，另有%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test case(s) failed at first and passed when repeated; they count as passed: %1.</source>
        <translation>
            <numerusform>%n个测试用例首次失败、重试后通过，按通过处理：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonPlace</name>
    <message>
        <source>it is no valid JSON in line %1, at byte %2</source>
        <translation>第%1行、第%2字节处不是有效的 JSON</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1，位于%2</translation>
    </message>
</context>
<context>
    <name>Judgement</name>
    <message>
        <source>Compliant</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Partially compliant</source>
        <translation>部分符合</translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>未测评</translation>
    </message>
</context>
<context>
    <name>KeyAdministration</name>
    <message>
        <source>%1 has a signing key already. Revoke it first to make another one.</source>
        <translation>%1已有签名密钥。如需另行生成，请先吊销。</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1 revokes its own key only. Have an administrator revoke that of %2.</source>
        <translation>%1只能吊销本人的密钥。%2的密钥请由管理员吊销。</translation>
    </message>
    <message>
        <source>This key is revoked already.</source>
        <translation>该密钥已吊销。</translation>
    </message>
    <message>
        <source>A key is revoked for a reason: say whether it is lost, known to somebody else or no longer needed.</source>
        <translation>吊销密钥须说明理由：遗失、泄露或不再使用。</translation>
    </message>
</context>
<context>
    <name>LibraryFile</name>
    <message>
        <source>must not be empty.</source>
        <translation>不能为空。</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>分组%1</translation>
    </message>
    <message>
        <source>Group number %1</source>
        <translation>第%1个分组</translation>
    </message>
    <message>
        <source>%1 must be an object with fields.</source>
        <translation>%1必须是带字段的对象。</translation>
    </message>
    <message>
        <source>another group has it too.</source>
        <translation>与另一分组重复。</translation>
    </message>
    <message>
        <source>no group “%1” stands before this one.</source>
        <translation>在此分组之前没有分组“%1”。</translation>
    </message>
    <message>
        <source>must have as many entries as “evidence_zh”.</source>
        <translation>条目数必须与“evidence_zh”相同。</translation>
    </message>
    <message>
        <source>Requirement %1</source>
        <translation>要求%1</translation>
    </message>
    <message>
        <source>Requirement number %1</source>
        <translation>第%1项要求</translation>
    </message>
    <message>
        <source>another requirement has it too.</source>
        <translation>与另一项要求重复。</translation>
    </message>
    <message>
        <source>there is no group “%1”.</source>
        <translation>没有分组“%1”。</translation>
    </message>
    <message>
        <source>must name the phases in which it is due.</source>
        <translation>必须指明应在哪些阶段满足。</translation>
    </message>
    <message>
        <source>must name at least one method of assessment.</source>
        <translation>必须至少指明一种测评方法。</translation>
    </message>
    <message>
        <source>“%1” must be a letter such as a, a paragraph such as p1, or empty.</source>
        <translation>“%1”必须是字母（如 a）或段落号（如 p1），也可为空。</translation>
    </message>
</context>
<context>
    <name>LibraryPartKind</name>
    <message>
        <source>Threat rule</source>
        <translation>威胁规则</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Section of questions</source>
        <translation>问题分组</translation>
    </message>
    <message>
        <source>Element type</source>
        <translation>要素类型</translation>
    </message>
    <message>
        <source>Flow type</source>
        <translation>数据流类型</translation>
    </message>
    <message>
        <source>Requirement without a threat</source>
        <translation>无对应威胁的要求</translation>
    </message>
</context>
<context>
    <name>LibraryRepository</name>
    <message>
        <source>This is not a library file: its JSON cannot be read from byte %1 on.</source>
        <translation>这不是要求库文件：从第%1字节起无法按 JSON 解析。</translation>
    </message>
    <message>
        <source>This is not a library file: it must hold one object with the fields of a library.</source>
        <translation>这不是要求库文件：文件须为一个含要求库各字段的对象。</translation>
    </message>
    <message>
        <source>The built-in requirement library is missing from this installation. Install Gatehouse again.</source>
        <translation>安装中缺少内置要求库。请重新安装守门。</translation>
    </message>
    <message>
        <source>This requirement library is not in the workspace.</source>
        <translation>此要求库不在工作区中。</translation>
    </message>
    <message>
        <source>There is no requirement library “%1”: the workspace holds none yet.</source>
        <translation>没有要求库“%1”：工作区中尚无要求库。</translation>
    </message>
    <message>
        <source>There is no requirement library “%1”. The workspace holds: %2.</source>
        <translation>没有要求库“%1”。工作区中现有：%2。</translation>
    </message>
    <message>
        <source>Version %1 of the library “%2” is published already, with other content. Give the changed library a new version.</source>
        <translation>要求库“%2”的%1版已发布，且内容不同。请为修改后的要求库指定新的版本号。</translation>
    </message>
    <message>
        <source>The key “%1” differs from that of the library “%2” in case or width only. Write it the same, or choose another key.</source>
        <translation>键“%1”与要求库“%2”的键仅有大小写或全半角之别。请写成一致，或另取键名。</translation>
    </message>
    <message>
        <source>The library “%1” does not come with Gatehouse in version %2. It comes in: %3.</source>
        <translation>Gatehouse 不带要求库“%1”的%2版。所带版本：%3。</translation>
    </message>
</context>
<context>
    <name>LibraryShelf</name>
    <message>
        <source>This requirement is no longer there.</source>
        <translation>此要求已不存在。</translation>
    </message>
</context>
<context>
    <name>ListNarrowing</name>
    <message>
        <source>The list cannot be narrowed by “%1”.</source>
        <translation>列表不能按“%1”筛选。</translation>
    </message>
    <message>
        <source>There is no list of its own behind this number.</source>
        <translation>这个数值没有单独的清单。</translation>
    </message>
</context>
<context>
    <name>ListOpening</name>
    <message>
        <source>There is no list of its own behind this number. Show the chart as a table to read it.</source>
        <translation>这个数字没有对应的列表。请以表格显示图表后查看。</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LogCheck</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1无法读取。</translation>
    </message>
    <message>
        <source>%1 is gone, and the log does not say so (last written by entry %2).</source>
        <translation>%1已不存在，而审计日志中没有删除记载（最后一次写入为第%2条）。</translation>
    </message>
    <message>
        <source>%1 is there, and the log does not say who added it.</source>
        <translation>%1存在，而审计日志中没有添加记载。</translation>
    </message>
    <message>
        <source>%1: “%2” is %3, and the log does not say who wrote it.</source>
        <translation>%1：“%2”为%3，审计日志中没有写入记载。</translation>
    </message>
    <message>
        <source>%1: “%2” is %3, and by entry %4 of the log it should be %5.</source>
        <translation>%1：“%2”为%3，按审计日志第%4条应为%5。</translation>
    </message>
    <message>
        <source>%1: the row “%2” is not what entry %3 of the log published.</source>
        <translation>%1：“%2”一行与日志第%3条发布的内容不符。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of this workspace were written by an upgrade from an earlier version, which the log does not mention.</source>
        <translation>
            <numerusform>本工作区有%n处内容由旧版本升级时写入，审计日志中没有记载。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: published by an earlier version, whose log holds no digest of the rows. What they say was not held against anything.</source>
        <translation>%1由旧版本发布，当时的审计日志没有记录各行的摘要，其内容未作核对。</translation>
    </message>
    <message>
        <source>%1: what it said before is not what the log says it was.</source>
        <translation>%1：先前内容与审计日志所记不符。</translation>
    </message>
    <message>
        <source>%1 was moved before or after others of its kind, and the last one counts: it is not where the log has it.</source>
        <translation>%1的先后次序与审计日志所记不符；同类记录以最后一条为准。</translation>
    </message>
    <message>
        <source>%1: its revision is %2, and as often as it was recorded anew it should be %3.</source>
        <translation>%1：修订号为%2，按重新记录的次数应为%3。</translation>
    </message>
    <message>
        <source>%1: “%2” was %3 when entry %4 was written, and the log does not say who wrote that.</source>
        <translation>%1：写入第%4条日志时“%2”为%3，审计日志未记载由谁写入。</translation>
    </message>
    <message>
        <source>%1: “%2” was %3 when entry %4 was written, and by entry %5 of the log it should have been %6.</source>
        <translation>%1：写入第%4条日志时“%2”为%3，按第%5条日志应为%6。</translation>
    </message>
    <message>
        <source>%1 stands under another assessment than the one that was reviewed.</source>
        <translation>%1所属的测评并非当时复核的那一条。</translation>
    </message>
    <message>
        <source>%1 takes back another step than the last one of its assessment.</source>
        <translation>%1撤回的并非其所属测评的上一步复核。</translation>
    </message>
    <message>
        <source>%1: the last number it gave is %2, and it gave %3 already. The next would be given again.</source>
        <translation>%1：所记的最后编号为%2，而%3已经给出，下一个编号将重复。</translation>
    </message>
    <message>
        <source>%1 has %2 threats and gave %3 of them a number. Threats are never removed.</source>
        <translation>%1：现有威胁%2项，已给出编号%3个；威胁从不删除。</translation>
    </message>
    <message>
        <source>%1: the threats that entry %2 of the log found in it are others now: the rule or element of one was changed, or one is gone.</source>
        <translation>%1：审计日志第%2条在其中发现的威胁已非原样：某项威胁的规则或元素已被修改，或已不在。</translation>
    </message>
</context>
<context>
    <name>LossReport</name>
    <message numerus="yes">
        <source>%n more fields are not kept.</source>
        <translation>
            <numerusform>另有%n个字段不保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Gatehouse has no field for this.</source>
        <translation>Gatehouse 没有对应的字段。</translation>
    </message>
    <message>
        <source>How it looks is not kept: Gatehouse draws it in its own way.</source>
        <translation>外观不保留：Gatehouse 按自己的方式绘制。</translation>
    </message>
</context>
<context>
    <name>LoweredRisk</name>
    <message>
        <source>%1 (%2): %3 → %4. %5</source>
        <translation>%1（%2）：%3→%4。%5</translation>
    </message>
</context>
<context>
    <name>ManagementBadges</name>
    <message>
        <source>No document in force</source>
        <translation>无现行文件</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>复审逾期</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>已覆盖</translation>
    </message>
</context>
<context>
    <name>ManagementItem</name>
    <message>
        <source>7.2.a Document system</source>
        <translation>7.2 a 制度体系</translation>
    </message>
    <message>
        <source>7.2.b Data security</source>
        <translation>7.2 b 数据安全</translation>
    </message>
    <message>
        <source>7.2.c Personal-information policy</source>
        <translation>7.2 c 个人信息政策</translation>
    </message>
    <message>
        <source>7.2.d Secure development lifecycle</source>
        <translation>7.2 d 安全开发生命周期</translation>
    </message>
    <message>
        <source>7.2.e Secure operation</source>
        <translation>7.2 e 安全运行</translation>
    </message>
    <message>
        <source>7.2.f Business continuity</source>
        <translation>7.2 f 业务连续性</translation>
    </message>
    <message>
        <source>7.2.g Outsourcing</source>
        <translation>7.2 g 外包管理</translation>
    </message>
</context>
<context>
    <name>ManifestTree</name>
    <message>
        <source>The manifest cannot be read for certain, so nothing of it is taken over.</source>
        <translation>无法可靠地读取清单文件，其内容一概未采用。</translation>
    </message>
</context>
<context>
    <name>MappedBy</name>
    <message>
        <source>Own mapping</source>
        <translation>自定映射</translation>
    </message>
    <message>
        <source>The tool&apos;s rule</source>
        <translation>工具规则</translation>
    </message>
    <message>
        <source>MASVS control</source>
        <translation>MASVS 控制项</translation>
    </message>
    <message>
        <source>CWE</source>
        <translation>CWE 编号</translation>
    </message>
</context>
<context>
    <name>MappingConfidence</name>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>MappingLearning</name>
    <message>
        <source>A later report rests on what was mapped there. Remove the mapping of %1 by hand; the findings stay.</source>
        <translation>后来的报告已依据该映射。请手工移除%1的映射；问题予以保留。</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>Document review</source>
        <translation>文档审查</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>访谈</translation>
    </message>
    <message>
        <source>Configuration check</source>
        <translation>配置核查</translation>
    </message>
    <message>
        <source>Static analysis</source>
        <translation>静态分析</translation>
    </message>
    <message>
        <source>Dynamic analysis</source>
        <translation>动态分析</translation>
    </message>
    <message>
        <source>Penetration test</source>
        <translation>渗透测试</translation>
    </message>
</context>
<context>
    <name>MobsfRating</name>
    <message>
        <source>The severity “%1” is none that Gatehouse knows; such results are to be looked at.</source>
        <translation>严重程度“%1”未知，此类结果需人工查看。</translation>
    </message>
</context>
<context>
    <name>MobsfReader</name>
    <message numerus="yes">
        <source>MobSF has left out %n finding(s) that its users have suppressed.</source>
        <translation>
            <numerusform>MobSF 已略去其用户屏蔽的%n个问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MobsfscanReader</name>
    <message numerus="yes">
        <source>mobsfscan could not look at everything: it names %n error(s).</source>
        <translation>
            <numerusform>mobsfscan 未能检查全部内容：它列出了%n个错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>The severity “%1” of the rule %2 is none that Gatehouse knows; it is to be looked at.</source>
        <translation>规则%2的严重程度“%1”未知，需人工查看。</translation>
    </message>
</context>
<context>
    <name>ModelCheck</name>
    <message>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>boundaries</source>
        <translation>信任边界</translation>
    </message>
    <message>
        <source>diagrams</source>
        <translation>图</translation>
    </message>
    <message>
        <source>The flow “%1” lacks one of its ends.</source>
        <translation>数据流“%1”缺少一端。</translation>
    </message>
    <message numerus="yes">
        <source>%1: a name takes at most %n character(s).</source>
        <translation>
            <numerusform>%1：名称最多%n个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a description takes at most %n character(s).</source>
        <translation>
            <numerusform>%1：说明最多%n个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A model holds at most %n of each: there are more %1.</source>
        <translation>
            <numerusform>模型中每类最多%n个：%1超出。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>A part of the model has no identity of its own.</source>
        <translation>模型中有内容没有自己的标识。</translation>
    </message>
    <message>
        <source>Two parts of the model have the same identity, %1.</source>
        <translation>模型中有两处内容标识相同：%1。</translation>
    </message>
    <message>
        <source>“%1” handles an asset that is not in the model.</source>
        <translation>“%1”涉及的资产不在模型中。</translation>
    </message>
    <message>
        <source>“%1” names an asset twice.</source>
        <translation>“%1”重复列出同一资产。</translation>
    </message>
    <message>
        <source>The reason why “%1” is out of scope is too long.</source>
        <translation>“%1”不在范围内的理由过长。</translation>
    </message>
    <message>
        <source>Something on the diagram “%1” lies too far away to be drawn.</source>
        <translation>图“%1”上有内容位置过远，无法绘制。</translation>
    </message>
    <message>
        <source>Something on the diagram “%1” has no size.</source>
        <translation>图“%1”上有内容没有大小。</translation>
    </message>
    <message numerus="yes">
        <source>A line on the diagram “%1” has more than %n point(s).</source>
        <translation>
            <numerusform>图“%1”上有一条线超过%n个点。</numerusform>
        </translation>
    </message>
    <message>
        <source>The diagram “%1” shows something that is not in the model.</source>
        <translation>图“%1”显示了模型中没有的内容。</translation>
    </message>
    <message>
        <source>The diagram “%1” shows the same thing twice.</source>
        <translation>图“%1”重复显示了同一内容。</translation>
    </message>
    <message>
        <source>The diagram “%1” is inside an element that is not in the model.</source>
        <translation>图“%1”所属的要素不在模型中。</translation>
    </message>
    <message>
        <source>The diagram “%1” shows too much.</source>
        <translation>图“%1”上的内容过多。</translation>
    </message>
    <message>
        <source>The flow “%1” is shown without one of its ends on “%2”.</source>
        <translation>数据流“%1”在图“%2”上缺少一端。</translation>
    </message>
    <message>
        <source>A boundary on the diagram “%1” has no line.</source>
        <translation>图“%1”上有一个边界没有线。</translation>
    </message>
    <message>
        <source>A note on the diagram “%1” is too long.</source>
        <translation>图“%1”上有一条注释过长。</translation>
    </message>
</context>
<context>
    <name>ModelExport</name>
    <message>
        <source>Export the threat model</source>
        <translation>导出威胁模型</translation>
    </message>
    <message>
        <source>OWASP Threat Dragon (*.json)</source>
        <translation>OWASP Threat Dragon (*.json)</translation>
    </message>
    <message>
        <source>Open Threat Model (*.otm *.json)</source>
        <translation>Open Threat Model (*.otm *.json)</translation>
    </message>
    <message>
        <source>The threat model is at %1.</source>
        <translation>威胁模型已导出至%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) the other tool cannot show; Gatehouse reads them again.</source>
        <translation>
            <numerusform>有%n项内容该工具无法显示，本程序再次读取时仍可恢复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelFormat</name>
    <message>
        <source>OWASP Threat Dragon 2</source>
        <translation>OWASP Threat Dragon 2</translation>
    </message>
    <message>
        <source>OWASP Threat Dragon 1</source>
        <translation>OWASP Threat Dragon 1</translation>
    </message>
    <message>
        <source>Open Threat Model (JSON)</source>
        <translation>Open Threat Model（JSON）</translation>
    </message>
    <message>
        <source>Open Threat Model (YAML)</source>
        <translation>Open Threat Model（YAML）</translation>
    </message>
    <message>
        <source>Microsoft Threat Modeling Tool</source>
        <translation>Microsoft Threat Modeling Tool</translation>
    </message>
</context>
<context>
    <name>ModelJson</name>
    <message>
        <source>The drawing of this threat model cannot be read. Restore the workspace from a backup.</source>
        <translation>无法读取该威胁模型的图。请从备份恢复工作区。</translation>
    </message>
    <message>
        <source>This threat model was drawn with a newer Gatehouse. Open it with that version.</source>
        <translation>该威胁模型由更新版本的程序绘制，请用该版本打开。</translation>
    </message>
</context>
<context>
    <name>ModelPartKind</name>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Trust boundary</source>
        <translation>信任边界</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>应对措施</translation>
    </message>
</context>
<context>
    <name>ModelSteps</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <source>Move a bend</source>
        <translation>移动折点</translation>
    </message>
    <message>
        <source>Bend the line</source>
        <translation>弯折连线</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>移动端点</translation>
    </message>
    <message>
        <source>Move a name</source>
        <translation>移动名称</translation>
    </message>
</context>
<context>
    <name>ModelTemplate</name>
    <message>
        <source>This is not a template of threat models.</source>
        <translation>这不是威胁模型模板。</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Portfolio</source>
        <translation>应用组合</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Threat library</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>仪表盘</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理体系</translation>
    </message>
    <message>
        <source>Progress of an app</source>
        <translation>应用进展</translation>
    </message>
    <message>
        <source>Risk acceptances</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Components with known vulnerabilities</source>
        <translation>存在已知漏洞的组件</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>门禁</translation>
    </message>
</context>
<context>
    <name>NetworkConfig</name>
    <message>
        <source>Which file of the package configures its network cannot be told for certain: look at it by hand.</source>
        <translation>无法确定安装包内哪个文件是网络安全配置，请人工查看。</translation>
    </message>
    <message>
        <source>The network security configuration cannot be read for certain: look at it by hand.</source>
        <translation>网络安全配置无法准确解读，请人工查看。</translation>
    </message>
</context>
<context>
    <name>NewPasswordFields</name>
    <message>
        <source>Show the password</source>
        <translation>显示口令</translation>
    </message>
</context>
<context>
    <name>NewWorkspace</name>
    <message>
        <source>%1 exists already. Choose another name, or open it.</source>
        <translation>%1已存在。请换一个名称，或直接打开它。</translation>
    </message>
    <message>
        <source>An administrator set another password.</source>
        <translation>管理员重新设置了口令。</translation>
    </message>
</context>
<context>
    <name>NotApplying</name>
    <message>
        <source>%1 of %2 requirements of this phase do not apply (%3%)</source>
        <translation>本阶段%2项要求中%1项不适用（%3%）</translation>
    </message>
</context>
<context>
    <name>Obligation</name>
    <message>
        <source>Mandatory</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>可选用</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>OperationControl</name>
    <message>
        <source>Notice of the risk</source>
        <translation>风险提示</translation>
    </message>
    <message>
        <source>Notification of changes</source>
        <translation>变动通知</translation>
    </message>
    <message>
        <source>Several factors</source>
        <translation>多因素认证</translation>
    </message>
    <message>
        <source>Second authorisation</source>
        <translation>二次鉴权</translation>
    </message>
    <message>
        <source>Second password</source>
        <translation>二次口令</translation>
    </message>
    <message>
        <source>Guard against codes on the same device</source>
        <translation>防范同机取码</translation>
    </message>
    <message>
        <source>Transaction limit</source>
        <translation>交易限额</translation>
    </message>
    <message>
        <source>Non-repudiation</source>
        <translation>抗抵赖</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>脱敏展示</translation>
    </message>
    <message>
        <source>Encrypted transmission</source>
        <translation>加密传输</translation>
    </message>
    <message>
        <source>Consent to device resources</source>
        <translation>设备资源授权</translation>
    </message>
    <message>
        <source>Threshold monitoring</source>
        <translation>阈值监控</translation>
    </message>
</context>
<context>
    <name>OrganizationFile</name>
    <message>
        <source>%1 is no picture&apos;s name. End it in .svg, .png or .pdf.</source>
        <translation>%1不是图片文件名。请使用SVG、PNG或PDF的扩展名。</translation>
    </message>
    <message>
        <source>There are no departments yet, and nothing to draw.</source>
        <translation>尚无部门，无可绘制。</translation>
    </message>
</context>
<context>
    <name>OrganizationPicture</name>
    <message>
        <source>Chart of the organisation</source>
        <translation>组织架构图</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Reports across departments</source>
        <translation>跨部门汇报</translation>
    </message>
    <message>
        <source>Reporting line that must not be</source>
        <translation>不应存在的汇报线</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至%1</translation>
    </message>
</context>
<context>
    <name>OrganizationRepository</name>
    <message>
        <source>The account %1 belongs to %2 already. Choose another one, or take it from %2 first.</source>
        <translation>账号%1已属于%2。请另选一个，或先从%2处解除。</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile. Look at it again, then repeat your change.</source>
        <translation>%1已被他人修改。请重新查看后再次修改。</translation>
    </message>
    <message>
        <source>This department is no longer there.</source>
        <translation>该部门已不存在。</translation>
    </message>
    <message>
        <source>This person is no longer there.</source>
        <translation>该人员已不存在。</translation>
    </message>
    <message>
        <source>%1 cannot stand below itself. Choose another department above it.</source>
        <translation>%1不能作为自己的下级。请另选上级部门。</translation>
    </message>
    <message>
        <source>%1 cannot stand below %2, which stands below it. Choose another department above it.</source>
        <translation>%1不能作为%2的下级，因为%2是它的下级。请另选上级部门。</translation>
    </message>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation>
            <numerusform>%n个部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n名人员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be removed while something belongs to it: %2. Move them to another department first.</source>
        <translation>%1下仍有内容，不能移除：%2。请先将其移至其他部门。</translation>
    </message>
    <message>
        <source>There is a department %1 at the top already. Choose another name.</source>
        <translation>顶层已有部门%1。请另取名称。</translation>
    </message>
    <message>
        <source>There is a department %1 below %2 already. Choose another name.</source>
        <translation>%2之下已有部门%1。请另取名称。</translation>
    </message>
    <message>
        <source>%1 answers for apps or findings and cannot be removed. Name somebody else there first.</source>
        <translation>%1是某些应用的责任人或问题的整改责任人，不能移除。请先另行指定。</translation>
    </message>
    <message>
        <source>%1 answers for apps, and whose account that is decides who may do what there. Nobody changes it for themselves: have another security manager do it.</source>
        <translation>%1负责有应用，其账号决定谁在这些应用中可做什么。任何人不得为自己修改，请由其他安全经理修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n个岗位</numerusform>
        </translation>
    </message>
    <message>
        <source>What %1 was assigned to and when is on record, and the person with it. End the assignments instead.</source>
        <translation>%1的任职情况已登记在案，人员须一并保留。请改为结束其任职。</translation>
    </message>
    <message>
        <source>%1 stands in a register of the management system and cannot be removed. Name somebody else there first.</source>
        <translation>%1在管理体系台账中担任责任人，不能移除。请先在台账中改由他人担任。</translation>
    </message>
    <message>
        <source>Nobody changes their own name or account here: what one person may not do twice is told apart by that. Have another security manager do it for %1.</source>
        <translation>不能自行修改本人的姓名或账号：职责分离以此为据。请由其他安全经理修改%1的信息。</translation>
    </message>
    <message>
        <source>Nobody removes themselves: what was done under the account of %1 is told apart by the person. Have another security manager do it.</source>
        <translation>不能自行删除本人：%1账号下的操作以此人为据。请由其他安全经理删除。</translation>
    </message>
    <message>
        <source>What was done under further accounts of %1 is theirs, and the person stays on record with it. Say that %1 no longer works here instead.</source>
        <translation>%1另有其他账号，其下的操作归此人名下，因此人员信息须保留。请改为登记%1已不在岗。</translation>
    </message>
</context>
<context>
    <name>OtherFormats</name>
    <message>
        <source>This is an SPDX document. Have the tool write a bill of materials of CycloneDX instead.</source>
        <translation>这是 SPDX 文档。请让工具改为输出 CycloneDX 物料清单。</translation>
    </message>
    <message>
        <source>This is a threat model. Import it among the threat models.</source>
        <translation>这是威胁模型。请在威胁模型中导入。</translation>
    </message>
    <message>
        <source>This is a report of %1 in its own format. Have it written as SARIF or, where it lists components, as CycloneDX.</source>
        <translation>这是%1自有格式的报告。请改为输出 SARIF；若其中列出组件，请输出 CycloneDX。</translation>
    </message>
    <message>
        <source>These are test results of %1 in its own format. Have them written as JUnit XML.</source>
        <translation>这是%1自有格式的测试结果。请改为输出 JUnit XML。</translation>
    </message>
    <message>
        <source>This is a ZIP archive: an app&apos;s package, a workbook, or packed reports. Check a package as one; unpack reports first.</source>
        <translation>这是 ZIP 压缩文件：可能是应用安装包、工作簿或打包的报告。安装包请用安装包检查；报告请先解压。</translation>
    </message>
    <message>
        <source>This is a compressed file. Unpack it, and import the report in it.</source>
        <translation>这是压缩文件。请解压后导入其中的报告。</translation>
    </message>
    <message>
        <source>This is a PDF document. Have the tool write its report as JSON or XML, and add the PDF as evidence.</source>
        <translation>这是 PDF 文档。请让工具输出 JSON 或 XML 报告，PDF 可存为证据。</translation>
    </message>
    <message>
        <source>This is a database. Have the tool write its report as JSON or XML.</source>
        <translation>这是数据库文件。请让工具输出 JSON 或 XML 报告。</translation>
    </message>
    <message>
        <source>This is a web page (HTML). Have the tool write its report as JSON or XML; the page may be added as evidence.</source>
        <translation>这是网页（HTML）。请让工具输出 JSON 或 XML 报告；网页可存为证据。</translation>
    </message>
    <message>
        <source>This is an OpenVEX document. Have the statements written as CycloneDX.</source>
        <translation>这是 OpenVEX 文档。请将其中的结论改为以 CycloneDX 输出。</translation>
    </message>
    <message>
        <source>This is a CSAF advisory. Have what it says of the product written as CycloneDX.</source>
        <translation>这是 CSAF 安全公告。请将其中关于产品的内容改为以 CycloneDX 输出。</translation>
    </message>
    <message>
        <source>This is an OSCAL document. Catalogs are imported among the libraries of requirements.</source>
        <translation>这是 OSCAL 文档。目录（catalog）请在要求库中导入。</translation>
    </message>
    <message>
        <source>This is the scorecard of MobSF. Fetch its JSON report instead, which holds what the scorecard sums up.</source>
        <translation>这是 MobSF 的计分卡。请改为获取其 JSON 报告，计分卡只是报告的汇总。</translation>
    </message>
</context>
<context>
    <name>OtmLayout</name>
    <message>
        <source>It is drawn larger than in the file, so that what belongs to it lies inside.</source>
        <translation>图形比文件中的大，使所属内容位于其内。</translation>
    </message>
    <message>
        <source>The file gives nothing a place on the diagram “%1”; it is left out.</source>
        <translation>文件没有说明图“%1”中任何内容的位置，因此不保留该图。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Not drawn in the file</source>
        <translation>文件中未绘制</translation>
    </message>
    <message>
        <source>The file gives it no place; it was put on the diagram “%1”.</source>
        <translation>文件未给出其位置，已放到图“%1”上。</translation>
    </message>
</context>
<context>
    <name>OtmReader</name>
    <message>
        <source>Two %1 have the same id, “%2”, so that it is not clear which of them other parts mean. Correct the file in the tool it comes from.</source>
        <translation>有两个%1的标识相同（“%2”），无法确定其他部分指的是哪一个。请在原工具中更正文件。</translation>
    </message>
    <message>
        <source>Only representations that are diagrams are kept.</source>
        <translation>只保留类型为图的表示。</translation>
    </message>
    <message>
        <source>Another diagram has the same id; what names it is shown there.</source>
        <translation>另有一张图使用相同的标识；引用该标识的内容显示在那张图上。</translation>
    </message>
    <message>
        <source>%1 became “%2”.</source>
        <translation>%1已转换为“%2”。</translation>
    </message>
    <message>
        <source>Another asset has the same id; what names it means the other.</source>
        <translation>另有一项资产使用相同的标识；引用该标识的内容指的是那一项。</translation>
    </message>
    <message>
        <source>A diagram shows a part once: this is a second time.</source>
        <translation>一张图上同一部分只显示一次：此处为重复显示。</translation>
    </message>
    <message>
        <source>trust zones</source>
        <translation>信任区域</translation>
    </message>
    <message>
        <source>A boundary has no rating: what crosses it counts.</source>
        <translation>信任边界没有评级：以穿越它的数据流为准。</translation>
    </message>
    <message>
        <source>There is no asset “%1” in the file.</source>
        <translation>文件中没有资产“%1”。</translation>
    </message>
    <message>
        <source>components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>The type “%1” is not kept, only the kind: %2.</source>
        <translation>类型“%1”不保留，只保留种类：%2。</translation>
    </message>
    <message>
        <source>That it is stored and not only handled is not kept.</source>
        <translation>“存储”与“处理”的区别不保留。</translation>
    </message>
    <message>
        <source>There is no “%1” in the file that it could be inside of.</source>
        <translation>文件中没有可作为其上级的“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>Parts of the model stand inside each other in a circle, or on more than %n levels: see “%1”.</source>
        <translation>
            <numerusform>模型的组成部分循环嵌套，或嵌套超过%n层：见“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unconnected end</source>
        <translation>未连接的端点</translation>
    </message>
    <message>
        <source>There is no component “%1” in the file; an external actor “%2” was made for the flow to end at.</source>
        <translation>文件中没有组件“%1”，已新建外部参与者“%2”作为该数据流的端点。</translation>
    </message>
    <message>
        <source>data flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>The file does not say where on the diagram “%1” it stands; it is not shown there.</source>
        <translation>文件没有说明它在图“%1”中的位置，因此该图中不显示。</translation>
    </message>
    <message>
        <source>The flow ends at a trust zone; an external actor “%1” was put in it for the flow to end at.</source>
        <translation>数据流的一端是信任区域，已在该区域内放置外部参与者“%1”作为该数据流的端点。</translation>
    </message>
    <message>
        <source>That it is inside of the component “%1” is not kept: elements stand beside each other.</source>
        <translation>不保留它位于组件“%1”之内这一关系：要素之间相互并列。</translation>
    </message>
</context>
<context>
    <name>OtmThreats</name>
    <message>
        <source>The status “%1” is not known; the threat is open.</source>
        <translation>状态“%1”无法识别，威胁按“未应对”处理。</translation>
    </message>
    <message>
        <source>“%1” without a mitigation: in Gatehouse a threat that no countermeasure answers is open.</source>
        <translation>状态为“%1”却没有缓解措施：在 Gatehouse 中，没有应对措施的威胁属于未应对。</translation>
    </message>
    <message>
        <source>The status “%1” is not kept: the threat is answered by its mitigations.</source>
        <translation>状态“%1”不保留：威胁由其缓解措施应对。</translation>
    </message>
    <message>
        <source>Another mitigation has the same id; what names it means the other.</source>
        <translation>另有一项缓解措施使用相同的标识；引用该标识的内容指的是那一项。</translation>
    </message>
    <message>
        <source>%1 of 100 became %2 of 5.</source>
        <translation>百分制的%1已转换为五级制的%2。</translation>
    </message>
    <message>
        <source>The category “%1” is none that Gatehouse knows.</source>
        <translation>Gatehouse 没有类别“%1”。</translation>
    </message>
    <message>
        <source>Another threat has the same id; what names it means the other.</source>
        <translation>另有一项威胁使用相同的标识；引用该标识的内容指的是那一项。</translation>
    </message>
    <message>
        <source>The countermeasure “%1” is turned down wherever it stands; it is not taken over.</source>
        <translation>应对措施“%1”在文件中各处均被否决，因此不予导入。</translation>
    </message>
    <message>
        <source>There is no mitigation “%1” in the file.</source>
        <translation>文件中没有缓解措施“%1”。</translation>
    </message>
    <message>
        <source>“%1”: here it does not answer the threat.</source>
        <translation>状态为“%1”：在此不作为对该威胁的应对。</translation>
    </message>
    <message>
        <source>The status “%1” is not known; the countermeasure is proposed.</source>
        <translation>状态“%1”无法识别，应对措施按“已提出”处理。</translation>
    </message>
    <message>
        <source>The same mitigation stands otherwise elsewhere; it is “%1” everywhere.</source>
        <translation>同一缓解措施在别处的状态不同，现统一为“%1”。</translation>
    </message>
    <message>
        <source>There is no threat “%1” in the file; only its id is known.</source>
        <translation>文件中没有威胁“%1”，只知道其标识。</translation>
    </message>
</context>
<context>
    <name>OtmWriter</name>
    <message>
        <source>Outside of all trust boundaries</source>
        <translation>不在任何信任边界内</translation>
    </message>
    <message>
        <source>It has no name, and the format asks for one: there it is called “%1”.</source>
        <translation>该项没有名称，而该格式要求有名称：在文件中称为“%1”。</translation>
    </message>
</context>
<context>
    <name>PackageArchive</name>
    <message>
        <source>%1 is no package: it is no ZIP file, damaged, or cut off. Choose the APK or IPA as it was built.</source>
        <translation>%1不是安装包：不是 ZIP 文件，或已损坏、不完整。请选择构建产出的 APK 或 IPA。</translation>
    </message>
    <message>
        <source>%1 holds more files than any app does. Choose the APK or IPA as it was built.</source>
        <translation>%1内的文件数超出任何应用的正常范围。请选择构建产出的 APK 或 IPA。</translation>
    </message>
    <message>
        <source>Looking at the package was cancelled.</source>
        <translation>已取消检查安装包。</translation>
    </message>
    <message>
        <source>%1 in the package is damaged.</source>
        <translation>安装包内的%1已损坏。</translation>
    </message>
    <message>
        <source>The package holds no %1.</source>
        <translation>安装包内没有%1。</translation>
    </message>
    <message>
        <source>%1 in the package is larger than any is.</source>
        <translation>安装包内的%1大小超出正常范围。</translation>
    </message>
</context>
<context>
    <name>PackageCheck</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The package does not tell it.</source>
        <translation>安装包未提供此项。</translation>
    </message>
    <message>
        <source>The register does not say it of %1; the package says %2. Enter it at the release.</source>
        <translation>%1未登记此项；安装包为%2。请在版本中补登。</translation>
    </message>
    <message>
        <source>The package and the register both say %1.</source>
        <translation>安装包与登记信息一致，均为%1。</translation>
    </message>
    <message>
        <source>The package says %1, and the register says %2.</source>
        <translation>安装包为%1，登记为%2。</translation>
    </message>
    <message>
        <source>Deliver the package of this release, or correct what the register says.</source>
        <translation>请交付本版本的安装包，或更正登记信息。</translation>
    </message>
    <message>
        <source>The release is for several platforms: see whether the register means this one.</source>
        <translation>该版本面向多个平台：请核实登记的是否为本平台的信息。</translation>
    </message>
    <message>
        <source>Platform of the package</source>
        <translation>安装包平台</translation>
    </message>
    <message>
        <source>%1 is for %2.</source>
        <translation>%1面向%2。</translation>
    </message>
    <message>
        <source>The package is for %1, and the release is for %2.</source>
        <translation>安装包面向%1，版本面向%2。</translation>
    </message>
    <message>
        <source>Check it with its own release, or add the platform to this one.</source>
        <translation>请在对应的版本下检查，或为本版本添加该平台。</translation>
    </message>
    <message>
        <source>Package name</source>
        <translation>包名</translation>
    </message>
    <message>
        <source>Version of the package</source>
        <translation>安装包版本号</translation>
    </message>
    <message>
        <source>Build of the package</source>
        <translation>安装包构建号</translation>
    </message>
    <message>
        <source>Digest of the package</source>
        <translation>安装包摘要值</translation>
    </message>
    <message>
        <source>None was recorded so far; the digests of this one are, when the check is taken over.</source>
        <translation>此前未登记；导入检查结果时将登记本安装包的摘要值。</translation>
    </message>
    <message>
        <source>None is recorded.</source>
        <translation>未登记安装包。</translation>
    </message>
    <message>
        <source>Its digest is the recorded one.</source>
        <translation>摘要值与登记一致。</translation>
    </message>
    <message>
        <source>Recorded is a package with the digest %1; this one has %2.</source>
        <translation>登记的安装包摘要值为%1，本安装包为%2。</translation>
    </message>
    <message>
        <source>Find out which of the two is delivered. If it is this one, test it and correct the release.</source>
        <translation>请查明实际交付的是哪一个。如果是本安装包，请测试后更正版本登记。</translation>
    </message>
    <message>
        <source>Tested build</source>
        <translation>已测试的构建</translation>
    </message>
    <message>
        <source>Test this build, or deliver the one that was tested.</source>
        <translation>请测试本次构建，或交付已测试的构建。</translation>
    </message>
    <message>
        <source>No result of a test says which build it was taken on.</source>
        <translation>没有任何测试结果注明所测的构建。</translation>
    </message>
    <message>
        <source>The package does not tell its build.</source>
        <translation>安装包未提供构建号。</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) of tests are of build %1.</source>
        <translation>
            <numerusform>%n条测试结果出自构建%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is build %1, and tested was: %2.</source>
        <translation>本安装包为构建%1，已测试的为：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) of tests are of another build than %1: %2.</source>
        <translation>
            <numerusform>%n条测试结果出自构建%1以外的构建：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signature of the package</source>
        <translation>安装包签名</translation>
    </message>
    <message>
        <source>Nothing is known of the signature.</source>
        <translation>签名情况不明。</translation>
    </message>
    <message>
        <source>It carries no signature.</source>
        <translation>未签名。</translation>
    </message>
    <message>
        <source>The signature does not hold: %1</source>
        <translation>签名校验不通过：%1</translation>
    </message>
    <message>
        <source>Sign the release with the supplier&apos;s own certificate.</source>
        <translation>请使用提供方自己的证书为发布包签名。</translation>
    </message>
    <message>
        <source>It carries a signature of %1; whether it holds can only be told on a Mac.</source>
        <translation>带有%1的签名；签名是否有效只能在 Mac 上校验。</translation>
    </message>
    <message>
        <source>nobody that could be named</source>
        <translation>身份不明者</translation>
    </message>
    <message>
        <source>Verify it with codesign and file what it says.</source>
        <translation>请用 codesign 校验，并将结果存为证据。</translation>
    </message>
    <message>
        <source>Debug certificate</source>
        <translation>调试证书</translation>
    </message>
    <message>
        <source>Its certificate is the one that development tools make for themselves: %1.</source>
        <translation>签名所用的是开发工具自动生成的调试证书：%1。</translation>
    </message>
    <message>
        <source>It is of %1.</source>
        <translation>签名者：%1。</translation>
    </message>
    <message>
        <source>The signature holds; it is of %1.</source>
        <translation>签名有效，签名者：%1。</translation>
    </message>
    <message>
        <source>The signature holds, and its certificate names no organisation: %1.</source>
        <translation>签名有效，但证书未标明组织名称：%1。</translation>
    </message>
    <message>
        <source>Say how the certificate is known to be the supplier&apos;s.</source>
        <translation>请说明如何确认该证书属于提供方。</translation>
    </message>
    <message>
        <source>Signature scheme</source>
        <translation>签名方案</translation>
    </message>
    <message>
        <source>It is signed by scheme v1 alone, which leaves parts of the file open.</source>
        <translation>仅有 v1 方案签名，文件的部分内容不受保护。</translation>
    </message>
    <message>
        <source>Sign it by scheme v2 or v3.</source>
        <translation>请使用 v2 或 v3 方案签名。</translation>
    </message>
    <message>
        <source>It is signed by %1; devices below Android 7 look at v1 alone.</source>
        <translation>签名方案：%1；Android 7 以下的设备只校验 v1。</translation>
    </message>
    <message>
        <source>It is signed by %1.</source>
        <translation>签名方案：%1。</translation>
    </message>
    <message>
        <source>It is not set.</source>
        <translation>未设置。</translation>
    </message>
    <message>
        <source>The device decides: the manifest refers to a resource.</source>
        <translation>清单文件引用了资源，取值因设备而异。</translation>
    </message>
    <message>
        <source>Debugging allowed</source>
        <translation>允许调试</translation>
    </message>
    <message>
        <source>The manifest says android:debuggable=&quot;true&quot;.</source>
        <translation>清单文件中 android:debuggable 为 true。</translation>
    </message>
    <message>
        <source>The provisioning profile says get-task-allow.</source>
        <translation>描述文件含 get-task-allow 权限。</translation>
    </message>
    <message>
        <source>Build the release without it.</source>
        <translation>请在构建发布包时去除。</translation>
    </message>
    <message>
        <source>Build for tests</source>
        <translation>测试专用构建</translation>
    </message>
    <message>
        <source>The manifest says android:testOnly=&quot;true&quot;.</source>
        <translation>清单文件中 android:testOnly 为 true。</translation>
    </message>
    <message>
        <source>Backup by the system</source>
        <translation>系统备份</translation>
    </message>
    <message>
        <source>android:allowBackup is true, or the manifest leaves it at that.</source>
        <translation>android:allowBackup 为 true，或清单文件未设置（默认允许）。</translation>
    </message>
    <message>
        <source>Say android:allowBackup=&quot;false&quot;, or leave sensitive data out of the backup and say so.</source>
        <translation>请设置 android:allowBackup 为 false，或将敏感数据排除在备份之外并加以说明。</translation>
    </message>
    <message>
        <source>Plain-text traffic</source>
        <translation>明文传输</translation>
    </message>
    <message>
        <source>Use HTTPS for all, and allow nothing else.</source>
        <translation>请全部使用 HTTPS，不允许其他方式。</translation>
    </message>
    <message>
        <source>A network security configuration in the package decides.</source>
        <translation>由安装包内的网络安全配置决定。</translation>
    </message>
    <message>
        <source>Look at it: cleartextTrafficPermitted and the certificates it trusts.</source>
        <translation>请核查其中的 cleartextTrafficPermitted 和所信任的证书。</translation>
    </message>
    <message>
        <source>android:usesCleartextTraffic is true, or its target system makes it so.</source>
        <translation>android:usesCleartextTraffic 为 true，或因目标系统版本默认如此。</translation>
    </message>
    <message>
        <source>Info.plist says NSAllowsArbitraryLoads.</source>
        <translation>Info.plist 设置了 NSAllowsArbitraryLoads。</translation>
    </message>
    <message>
        <source>Info.plist allows plain text for: %1.</source>
        <translation>Info.plist 允许明文访问：%1。</translation>
    </message>
    <message>
        <source>Plain text is not allowed.</source>
        <translation>不允许明文传输。</translation>
    </message>
    <message>
        <source>Exported components</source>
        <translation>组件导出</translation>
    </message>
    <message>
        <source>Only what the home screen starts is.</source>
        <translation>仅导出了桌面启动入口。</translation>
    </message>
    <message>
        <source>The %1 %2 is exported by default: the manifest does not say that it is not.</source>
        <translation>%1组件%2未声明 exported，默认已导出。</translation>
    </message>
    <message>
        <source>The %1 %2 is exported to every app.</source>
        <translation>%1组件%2向所有应用导出。</translation>
    </message>
    <message>
        <source>Say exported=&quot;false&quot;, or guard it by a permission and check what comes in.</source>
        <translation>请设置 exported 为 false，或以权限加以约束并校验传入参数。</translation>
    </message>
    <message>
        <source>Permissions asked for</source>
        <translation>权限申请</translation>
    </message>
    <message>
        <source>It asks the user for none.</source>
        <translation>未向用户申请权限。</translation>
    </message>
    <message>
        <source>It asks the user for: %1.</source>
        <translation>向用户申请：%1。</translation>
    </message>
    <message>
        <source>Say for each what the app needs it for, and drop the others.</source>
        <translation>请逐项说明用途，并去除多余的权限。</translation>
    </message>
    <message>
        <source>Reasons for permissions</source>
        <translation>权限用途说明</translation>
    </message>
    <message>
        <source>Each has its reason.</source>
        <translation>均已说明用途。</translation>
    </message>
    <message>
        <source>No reason is given for: %1.</source>
        <translation>未说明用途：%1。</translation>
    </message>
    <message>
        <source>Write what the access is for.</source>
        <translation>请写明用途。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等，另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>The network security configuration permits it to every host, or leaves it at that.</source>
        <translation>网络安全配置允许（或默认允许）对所有主机明文传输。</translation>
    </message>
    <message>
        <source>The network security configuration permits it for: %1.</source>
        <translation>网络安全配置允许以下域名明文传输：%1。</translation>
    </message>
    <message>
        <source>Certificates of the user</source>
        <translation>用户证书</translation>
    </message>
    <message>
        <source>Trust the system&apos;s certificates alone, and those of the user only where a debugger may attach (debug-overrides).</source>
        <translation>只信任系统证书；用户证书仅在可调试的构建中信任（debug-overrides）。</translation>
    </message>
    <message>
        <source>What it trusts stands in a configuration that could not be read.</source>
        <translation>所信任的证书由未能读取的配置决定。</translation>
    </message>
    <message>
        <source>The network security configuration trusts certificates that the user has installed.</source>
        <translation>网络安全配置信任用户安装的证书。</translation>
    </message>
    <message>
        <source>Its target system makes it trust certificates that the user has installed.</source>
        <translation>因目标系统版本，默认信任用户安装的证书。</translation>
    </message>
    <message>
        <source>The network security configuration trusts certificates that the user has installed for: %1.</source>
        <translation>网络安全配置对以下域名信任用户安装的证书：%1。</translation>
    </message>
    <message>
        <source>It trusts none that the user has installed.</source>
        <translation>不信任用户安装的证书。</translation>
    </message>
    <message>
        <source>Version of TLS</source>
        <translation>TLS 版本</translation>
    </message>
    <message>
        <source>Info.plist allows nothing below TLS 1.2.</source>
        <translation>Info.plist 不允许低于 TLS 1.2 的版本。</translation>
    </message>
    <message>
        <source>Info.plist allows TLS below 1.2 for: %1.</source>
        <translation>Info.plist 对以下域名允许低于 1.2 的 TLS：%1。</translation>
    </message>
    <message>
        <source>Have these servers speak TLS 1.2 or newer, and drop the exception.</source>
        <translation>请让这些服务器启用 TLS 1.2 及以上版本，并去掉例外。</translation>
    </message>
    <message>
        <source>Provisioning profile</source>
        <translation>描述文件</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>情况不明。</translation>
    </message>
    <message>
        <source>The profile is for %1, and the app is %2.</source>
        <translation>描述文件适用于%1，而应用为%2。</translation>
    </message>
    <message>
        <source>Find out who has put it together, and sign the app anew.</source>
        <translation>请查明由谁打包，并重新签名。</translation>
    </message>
    <message>
        <source>It holds until %1.</source>
        <translation>有效期至%1。</translation>
    </message>
    <message>
        <source>Deliver the build for the App Store, or say how this one reaches its users.</source>
        <translation>请交付 App Store 构建，或说明此构建如何分发给用户。</translation>
    </message>
    <message>
        <source>It is of %1, for the App Store.</source>
        <translation>属于%1，用于 App Store 分发。</translation>
    </message>
    <message>
        <source>It is of %1, for every device as an organisation&apos;s own app: nobody else has looked at it.</source>
        <translation>属于%1，作为企业内部应用可装到任意设备，未经他方审核。</translation>
    </message>
    <message numerus="yes">
        <source>It is of %1, for %n device(s) that it lists.</source>
        <translation>
            <numerusform>属于%1，仅限所列的%n台设备。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageDigest</name>
    <message>
        <source>The package %1 cannot be read.</source>
        <translation>无法读取安装包%1。</translation>
    </message>
    <message>
        <source>The package&apos;s digests were not computed.</source>
        <translation>未计算安装包的摘要值。</translation>
    </message>
</context>
<context>
    <name>PackageKind</name>
    <message>
        <source>APK</source>
        <translation>APK</translation>
    </message>
    <message>
        <source>IPA</source>
        <translation>IPA</translation>
    </message>
</context>
<context>
    <name>PackageTool</name>
    <message>
        <source>%1 is not installed. Install the package %2 to see this.</source>
        <translation>未安装%1，相关信息不明。请安装软件包%2。</translation>
    </message>
    <message>
        <source>%1 says more of this package than it would of any app&apos;s. What it says is left out.</source>
        <translation>%1对该安装包的输出超出正常范围，未采用其输出。</translation>
    </message>
    <message>
        <source>Looking at the package was cancelled.</source>
        <translation>已取消检查安装包。</translation>
    </message>
    <message>
        <source>%1 did not come to an end with this package. What it would say is left out.</source>
        <translation>%1未能在限定时间内处理完该安装包，相关信息不明。</translation>
    </message>
    <message>
        <source>%1 failed on this package. What it would say is left out.</source>
        <translation>%1处理该安装包时出错，相关信息不明。</translation>
    </message>
</context>
<context>
    <name>PartChange</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Only moved</source>
        <translation>仅移动</translation>
    </message>
</context>
<context>
    <name>PartReader</name>
    <message>
        <source>must not be empty.</source>
        <translation>不能为空。</translation>
    </message>
    <message>
        <source>“%1” must not hold a space.</source>
        <translation>“%1”不能含空格。</translation>
    </message>
    <message>
        <source>STRIDE and LINDDUN categories stand in fields of their own.</source>
        <translation>STRIDE和LINDDUN类别应分别填写。</translation>
    </message>
    <message>
        <source>cannot be what it says.</source>
        <translation>取值无效。</translation>
    </message>
</context>
<context>
    <name>PartSubject</name>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
</context>
<context>
    <name>PartyKind</name>
    <message>
        <source>Third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Outsourcing</source>
        <translation>外包</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>The password on record cannot be read: the file is damaged, or a newer Gatehouse wrote it.</source>
        <translation>无法读取所存的口令：文件已损坏，或由更新版本的 Gatehouse 写入。</translation>
    </message>
    <message>
        <source>There is not enough memory to check a password (%1 MiB are needed). Close other programs and try again.</source>
        <translation>内存不足，无法核对口令（需要%1 MiB）。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The system gives no random numbers, so no password can be set.</source>
        <translation>系统无法提供随机数，不能设置口令。</translation>
    </message>
</context>
<context>
    <name>PasswordPolicy</name>
    <message>
        <source>Enter a password.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>A password needs %1.</source>
        <translation>口令要求：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A password has at most 256 characters.</source>
        <translation>口令最多 256 个字符。</translation>
    </message>
    <message>
        <source>This is one of the passwords that are guessed first. Choose another one.</source>
        <translation>这是最容易被猜到的口令之一，请换一个。</translation>
    </message>
    <message>
        <source>The password holds the account&apos;s name. Choose another one.</source>
        <translation>口令中含有账号名，请换一个。</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>至少%n个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>small and capital letters and digits</source>
        <translation>同时含大写字母、小写字母和数字</translation>
    </message>
    <message>
        <source>letters and digits</source>
        <translation>同时含字母和数字</translation>
    </message>
    <message>
        <source>a sign that is neither</source>
        <translation>含特殊字符</translation>
    </message>
</context>
<context>
    <name>PasswordState</name>
    <message>
        <source>Set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Never set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>To be changed</source>
        <translation>待修改</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
</context>
<context>
    <name>PasswordStrength</name>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>较强</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>Administer the workspace</source>
        <translation>管理工作区</translation>
    </message>
    <message>
        <source>Manage requirement libraries</source>
        <translation>管理要求库</translation>
    </message>
    <message>
        <source>Manage the organisation</source>
        <translation>管理组织</translation>
    </message>
    <message>
        <source>Manage apps and releases</source>
        <translation>管理应用和版本</translation>
    </message>
    <message>
        <source>Decide applicability</source>
        <translation>决定适用性</translation>
    </message>
    <message>
        <source>Record assessments</source>
        <translation>记录测评</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Manage findings</source>
        <translation>管理问题</translation>
    </message>
    <message>
        <source>Accept risks</source>
        <translation>接受风险</translation>
    </message>
    <message>
        <source>Decide gates</source>
        <translation>决定门禁</translation>
    </message>
    <message>
        <source>Model threats</source>
        <translation>威胁建模</translation>
    </message>
    <message>
        <source>Review assessments</source>
        <translation>复核测评</translation>
    </message>
    <message>
        <source>Submit gates for signature</source>
        <translation>提交门禁签署</translation>
    </message>
</context>
<context>
    <name>PermissionScope</name>
    <message>
        <source>%1 may not do this in %2 (%3). An administrator says where its roles count.</source>
        <translation>%1无权在%2中执行此操作（%3）。角色的适用范围由管理员设定。</translation>
    </message>
    <message>
        <source>%1 may do this in some apps only (%2), and this belongs to all of them. It takes a role that counts everywhere.</source>
        <translation>%1只能在部分应用中执行此操作（%2），而此项内容属于全局，需要具有全局角色。</translation>
    </message>
    <message>
        <source>%1 may do this with its own password only.</source>
        <translation>%1只能对自己的口令执行此操作。</translation>
    </message>
    <message>
        <source>%1 may not do this (%2). Roles that may: %3.</source>
        <translation>%1无权执行此操作（%2）。有权的角色：%3。</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Requirements</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运营</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Android</source>
        <translation>Android</translation>
    </message>
    <message>
        <source>iOS</source>
        <translation>iOS</translation>
    </message>
    <message>
        <source>HarmonyOS</source>
        <translation>HarmonyOS</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the items of a list in a sentence.</extracomment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>PostKind</name>
    <message>
        <source>Management</source>
        <translation>管理岗</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术岗</translation>
    </message>
</context>
<context>
    <name>PostRepository</name>
    <message>
        <source>A post stands in a department. Choose one for %1.</source>
        <translation>岗位须隶属部门。请为%1选择部门。</translation>
    </message>
    <message>
        <source>%1 cannot report to itself. Choose another post.</source>
        <translation>%1不能向自身汇报，请另选岗位。</translation>
    </message>
    <message>
        <source>The department has a post %1 already. Raise its staffing, or choose another title.</source>
        <translation>该部门已有岗位%1。请增加其编制，或另取名称。</translation>
    </message>
    <message>
        <source>This post is no longer there.</source>
        <translation>该岗位已不存在。</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile. Look at it again, then repeat your change.</source>
        <translation>他人已修改%1。请重新查看后再修改。</translation>
    </message>
    <message>
        <source>%1 was held by somebody, and that stays on record. Set it to inactive instead.</source>
        <translation>%1曾有人任职，记录须保留。请改为停用。</translation>
    </message>
    <message>
        <source>Other posts report to %1. Have them report to another one first.</source>
        <translation>有岗位向%1汇报。请先修改其汇报对象。</translation>
    </message>
</context>
<context>
    <name>PrivateKey</name>
    <message>
        <source>This is no private key of a kind that Gatehouse knows.</source>
        <translation>这不是守门所支持的私钥。</translation>
    </message>
    <message>
        <source>No key could be made: OpenSSL on this machine lacks %1.</source>
        <translation>无法生成密钥：本机的 OpenSSL 不支持%1。</translation>
    </message>
    <message>
        <source>The private key in the workspace is damaged. Revoke it and make another.</source>
        <translation>工作区中的私钥已损坏。请吊销后另行生成。</translation>
    </message>
    <message>
        <source>The password is not the one this key is locked by.</source>
        <translation>口令不正确，无法打开签名密钥。</translation>
    </message>
    <message>
        <source>A signing key is locked by a password: give one.</source>
        <translation>签名密钥须以口令锁定，请输入口令。</translation>
    </message>
    <message>
        <source>The signing key could not be locked.</source>
        <translation>签名密钥未能锁定。</translation>
    </message>
    <message>
        <source>The key could not be written.</source>
        <translation>密钥未能写出。</translation>
    </message>
    <message>
        <source>Nothing could be signed with this key.</source>
        <translation>无法用该密钥签名。</translation>
    </message>
</context>
<context>
    <name>ProfileAnswer</name>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>PropertyList</name>
    <message>
        <source>A property list in the package defines entities, as none does that was made to be read.</source>
        <translation>安装包内的属性列表定义了实体，正常的属性列表不会如此，已拒绝读取。</translation>
    </message>
    <message>
        <source>A property list in the package cannot be read.</source>
        <translation>无法读取安装包内的属性列表。</translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message>
        <source>The provisioning profile in the package cannot be read.</source>
        <translation>无法读取安装包内的描述文件。</translation>
    </message>
</context>
<context>
    <name>PublicKey</name>
    <message>
        <source>This is no public key of a kind that Gatehouse knows.</source>
        <translation>这不是守门所支持的公钥。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>增大(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>减小(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>上级目录</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>列表视图</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>详细视图</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>目录：</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>新建文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>显示隐藏文件(&amp;H)</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1已存在。
是否替换？</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
找不到文件。
请检查文件名是否正确。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QtDialogs</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message>
        <source>Save what was entered?</source>
        <translation>保存已填写的内容？</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>放弃已填写的内容？</translation>
    </message>
    <message>
        <source>This is not saved yet.</source>
        <translation>以下内容尚未保存。</translation>
    </message>
    <message>
        <source>This is recorded only by the decision it was written for.</source>
        <translation>以下内容须在作出相应决定时一并记录，无法单独保存。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的内容</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>他人的内容</translation>
    </message>
    <message>
        <source>Somebody else saved this in the meantime</source>
        <translation>他人已先行保存</translation>
    </message>
    <message>
        <source>Choose for each field what is to stand.</source>
        <translation>请逐项选择保留哪一方的内容。</translation>
    </message>
    <message>
        <source>&amp;Keep all mine</source>
        <translation>全部保留我的(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Take all theirs</source>
        <translation>全部采用他人的(&amp;T)</translation>
    </message>
    <message>
        <source>%1 saved this in the meantime</source>
        <translation>%1已先行保存</translation>
    </message>
    <message>
        <source>That was on %1. Choose for each field what is to stand.</source>
        <translation>保存时间：%1。请逐项选择保留哪一方的内容。</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Export this as a file, and print that where there is one.</source>
        <translation>本机未设置打印机。请将其导出为文件，再到有打印机的电脑上打印。</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadPackage</name>
    <message>
        <source>%1 holds more than one AndroidManifest.xml, as only a package does that was made to be misread. Ask where it comes from.</source>
        <translation>%1内有多个 AndroidManifest.xml，只有意图误导检查的安装包才会如此。请查明其来源。</translation>
    </message>
    <message>
        <source>%1 is an Android App Bundle, which no device installs. Choose the APK that is made of it.</source>
        <translation>%1是 Android App Bundle，不能直接安装。请选择由其生成的 APK。</translation>
    </message>
    <message>
        <source>%1 is an archive in which %2 lies. Unpack that and choose it.</source>
        <translation>%1是压缩包，其中有%2。请解压后选择该文件。</translation>
    </message>
    <message>
        <source>%1 is an archive, and neither an APK nor an IPA: it has no AndroidManifest.xml and no Payload/….app/Info.plist.</source>
        <translation>%1是压缩包，但不是 APK 或 IPA：其中没有 AndroidManifest.xml，也没有 Payload/….app/Info.plist。请选择安装包。</translation>
    </message>
    <message>
        <source>%1 is no file that can be read. Choose the APK or IPA.</source>
        <translation>%1不是可读取的文件。请选择 APK 或 IPA。</translation>
    </message>
    <message>
        <source>Somebody wrote to %1 while it was looked at. Check it again once it is whole.</source>
        <translation>检查期间%1被改写。请待其写完后重新检查。</translation>
    </message>
</context>
<context>
    <name>ReadReport</name>
    <message>
        <source>This is no report that Gatehouse can read. It reads those of MobSF and mobsfscan (JSON), SARIF logs, CycloneDX bills of materials (JSON or XML) and JUnit test results.</source>
        <translation>这不是本工作台能读取的报告。可读取 MobSF 和 mobsfscan 的报告（JSON）、SARIF 日志、CycloneDX 物料清单（JSON 或 XML）以及 JUnit 测试结果。</translation>
    </message>
    <message>
        <source>This is no report but the answer of MobSF that it has none: “%1”. Have the app scanned there, and fetch the report again.</source>
        <translation>这不是报告，而是 MobSF 表示没有报告的答复：“%1”。请先在 MobSF 中扫描该应用，再重新获取报告。</translation>
    </message>
    <message numerus="yes">
        <source>%n half character(s) in its texts became “�”.</source>
        <translation>
            <numerusform>文本中有%n个残缺字符，已替换为“�”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) that are too large for any use were left out.</source>
        <translation>
            <numerusform>%n个数值过大、无法使用，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is empty.</source>
        <translation>报告为空。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow became “�”.</source>
        <translation>
            <numerusform>有%n个 XML 不允许的字符，已替换为“�”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordEditors</name>
    <message>
        <source>“%1” is no date. Write it as 2026-11-22.</source>
        <translation>“%1”不是日期，请按2026-11-22的形式填写。</translation>
    </message>
    <message>
        <source>Enter: %1.</source>
        <translation>请填写：%1。</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Choose one from the list: none in it is called “%1”.</source>
        <translation>请从列表中选择：其中没有“%1”。</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>%1 is missing. Enter it.</source>
        <translation>缺少%1，请填写。</translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3.</source>
        <translation>%1应为%2至%3之间的数。</translation>
    </message>
    <message>
        <source>%1 is a number from %2 on.</source>
        <translation>%1应为不小于%2的数。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>Parts of %1 are painted over. Roles that may save the original: %2.</source>
        <translation>%1有部分内容已遮盖。可保存原件的角色：%2。</translation>
    </message>
    <message>
        <source>%1 could not be written to its end. What stood there before is kept. Free some space or choose another place.</source>
        <translation>%1未能写完，原有文件已保留。请清理磁盘空间或另选位置。</translation>
    </message>
    <message>
        <source>%1 was not saved: parts of it are to be painted over, and it cannot be read as a picture. Save the original, or replace it.</source>
        <translation>%1未保存：其中有部分内容需要遮盖，但该文件无法作为图片读取。请保存原件，或替换该证据。</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>此图片无法显示。</translation>
    </message>
    <message>
        <source>There is not enough memory to paint over this picture.</source>
        <translation>内存不足，无法遮盖此图片。</translation>
    </message>
    <message>
        <source>The picture could not be painted over.</source>
        <translation>未能遮盖此图片。</translation>
    </message>
    <message>
        <source>The picture is %1 × %2 pixels, upright: nothing of it lies from %3, %4 on. Mark a part within it.</source>
        <translation>图片按显示方向为%1 × %2像素，从（%3, %4）起没有任何内容。请标记图片以内的部分。</translation>
    </message>
    <message>
        <source>There is not enough memory to show this picture.</source>
        <translation>内存不足，无法显示此图片。</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>The account chosen is no longer there. Choose another one.</source>
        <translation>所选账号已不存在，请另选。</translation>
    </message>
    <message>
        <source>There is no such requirement in this workspace.</source>
        <translation>此工作区中没有该要求。</translation>
    </message>
    <message>
        <source>The department chosen is no longer there. Choose another one.</source>
        <translation>所选部门已不存在。请另选一个。</translation>
    </message>
    <message>
        <source>The person chosen is no longer there. Choose somebody else.</source>
        <translation>所选人员已不存在，请另选。</translation>
    </message>
    <message>
        <source>The release chosen as the current one is not one of this app&apos;s. Choose another one.</source>
        <translation>选为当前版本的版本不属于此应用。请另选一个。</translation>
    </message>
    <message>
        <source>This app is no longer there.</source>
        <translation>此应用已不存在。</translation>
    </message>
    <message>
        <source>There is no such release in this workspace.</source>
        <translation>此工作区中没有该版本。</translation>
    </message>
    <message>
        <source>What was changed there is no longer there.</source>
        <translation>当时修改的对象已不存在。</translation>
    </message>
    <message>
        <source>This threat model is no longer there.</source>
        <translation>该威胁模型已不存在。</translation>
    </message>
    <message>
        <source>This draft of a threat library is no longer there.</source>
        <translation>该威胁库草稿已不存在。</translation>
    </message>
    <message>
        <source>This evidence is not in the workspace.</source>
        <translation>工作区中没有这份证据。</translation>
    </message>
    <message>
        <source>There is no such test case in this workspace.</source>
        <translation>此工作区中没有该测试用例。</translation>
    </message>
    <message>
        <source>There is no such evidence in this workspace.</source>
        <translation>此工作区中没有该证据。</translation>
    </message>
    <message>
        <source>The module chosen is no longer there. Choose another one.</source>
        <translation>所选模块已不存在。请另选一个。</translation>
    </message>
    <message>
        <source>The coding standard chosen is no longer there. Choose another one.</source>
        <translation>所选编码规范已不存在。请另选一份。</translation>
    </message>
    <message>
        <source>The evidence chosen is no longer there. Choose another one.</source>
        <translation>所选证据已不存在。请另选一件。</translation>
    </message>
    <message>
        <source>The app chosen is no longer there. Choose another one.</source>
        <translation>所选应用已不存在，请另选。</translation>
    </message>
    <message>
        <source>The post chosen is no longer there. Choose another one.</source>
        <translation>所选岗位已不存在，请另选。</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outsourcing</source>
        <translation>外包管理</translation>
    </message>
    <message>
        <source>Critical operations</source>
        <translation>关键操作</translation>
    </message>
    <message>
        <source>Coding standards</source>
        <translation>编码规范</translation>
    </message>
    <message>
        <source>Module library</source>
        <translation>通用模块库</translation>
    </message>
    <message>
        <source>Code reviews</source>
        <translation>代码评审</translation>
    </message>
</context>
<context>
    <name>RegisterRepository</name>
    <message>
        <source>This entry is no longer in the register.</source>
        <translation>台账中已没有此条目。</translation>
    </message>
    <message>
        <source>There is no entry %1 in this register. See them with “gatehouse-cli %2 list”.</source>
        <translation>台账中没有编号为%1的条目。请用“gatehouse-cli %2 list”查看。</translation>
    </message>
    <message>
        <source>Enter: %1.</source>
        <translation>请填写：%1。</translation>
    </message>
    <message>
        <source>The number %1 is taken in this register. Choose another one.</source>
        <translation>编号%1在台账中已被使用。请换一个。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Look at it again, then make your change.</source>
        <translation>%1已被他人修改。请重新查看后再次修改。</translation>
    </message>
    <message>
        <source>%1 is withdrawn and stays as it was. Undo the withdrawal in the audit log, or add it anew.</source>
        <translation>%1已作废，内容保持原样。请在审计日志中撤销该次作废，或重新添加。</translation>
    </message>
    <message>
        <source>%1 is withdrawn already.</source>
        <translation>%1已作废，无需重复。</translation>
    </message>
    <message>
        <source>Say why %1 is withdrawn. The reason stays on record.</source>
        <translation>请说明作废%1的理由。理由将留存备查。</translation>
    </message>
    <message>
        <source>A release uses %1, so it stays. Withdraw it instead.</source>
        <translation>已有版本使用%1，须予保留。请改为作废。</translation>
    </message>
</context>
<context>
    <name>RegisterRow</name>
    <message numerus="yes">
        <source>ended %n day(s) ago</source>
        <translation>
            <numerusform>已终止%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>已逾期%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n天后到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterRules</name>
    <message>
        <source>The review is due before it takes effect. Choose a later day.</source>
        <translation>复审期限早于生效日期。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>No library has a requirement %1. Name it like 7.3.4.a.</source>
        <translation>要求库中没有要求%1。请按 7.3.4.a 的形式填写。</translation>
    </message>
    <message>
        <source>There is no finding %1. Open it first, then name it here.</source>
        <translation>没有编号为%1的问题。请先登记问题，再在此填写。</translation>
    </message>
    <message>
        <source>The finding %1 is of another release. Name those of the release whose code was reviewed.</source>
        <translation>问题%1属于另一个版本。请填写被评审版本的问题。</translation>
    </message>
    <message>
        <source>A document is withdrawn with a reason. Use “Withdraw”.</source>
        <translation>作废文件须说明理由。请使用“作废”。</translation>
    </message>
    <message>
        <source>Whoever owns a document does not approve it. Name somebody else as its approver.</source>
        <translation>文件责任人不得批准该文件。请另选批准人。</translation>
    </message>
    <message>
        <source>Say from which day the document holds, or leave it a draft.</source>
        <translation>请填写施行日期，或保留为草案。</translation>
    </message>
    <message>
        <source>Say who approved the document, or leave it a draft.</source>
        <translation>请填写批准人，或保留为草案。</translation>
    </message>
    <message>
        <source>It says which personal data the party sees, and that it sees none. Choose which kind it is.</source>
        <translation>已填写接触的个人信息，却选了不接触。请选择所接触信息的种类。</translation>
    </message>
    <message>
        <source>The contract ends before it begins. Correct one of the days.</source>
        <translation>合同终止日期早于开始日期。请更正其中一个。</translation>
    </message>
    <message>
        <source>Say which app the operation belongs to.</source>
        <translation>请选择该操作所属的应用。</translation>
    </message>
    <message>
        <source>Say what makes the operation critical; one that is not needs no entry.</source>
        <translation>请选择该操作因何属于关键操作；不属于的无需登记。</translation>
    </message>
    <message>
        <source>The next review is due before the last one. Choose a later day.</source>
        <translation>下次复审期限早于最近一次评审。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>Say whose code was reviewed: choose the release.</source>
        <translation>请选择被评审的版本。</translation>
    </message>
    <message>
        <source>Say on which day it was reviewed.</source>
        <translation>请填写评审日期。</translation>
    </message>
    <message>
        <source>A review that failed says why: name its findings, or sum up what was seen.</source>
        <translation>评审不通过须说明原因：请填写问题编号或评审意见。</translation>
    </message>
</context>
<context>
    <name>ReleaseMover</name>
    <message>
        <source>%1 is held against version %2 of %3 already.</source>
        <translation>%1已经采用%3的%2版。</translation>
    </message>
    <message>
        <source>%1 is not held against any version of %2, so it cannot be moved to another.</source>
        <translation>%1没有采用%2的任何版本，因此无从改用另一版本。</translation>
    </message>
    <message>
        <source>%1 does not move %2 back to an earlier version of %3, which may ask for less. Have somebody move it who may decide applicability.</source>
        <translation>%1不能将%2改回%3的较早版本，较早版本的要求可能更少。请由有权决定适用性的人改用。</translation>
    </message>
</context>
<context>
    <name>ReleaseMoving</name>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Copied of the organisation</source>
        <translation>从组织复制</translation>
    </message>
    <message>
        <source>To be assessed anew</source>
        <translation>需新测评</translation>
    </message>
    <message>
        <source>Ask for something else</source>
        <translation>要求有变化</translation>
    </message>
    <message>
        <source>No longer assessed</source>
        <translation>不再测评</translation>
    </message>
    <message>
        <source>Stays on record where it was</source>
        <translation>留在原处备查</translation>
    </message>
    <message>
        <source>Passed gates that will show as changed since</source>
        <translation>将显示“决定后有变化”的已通过门禁</translation>
    </message>
    <message>
        <source>Everything recorded goes over to the requirement of the same number. Look again at what asks for something else now.</source>
        <translation>已有记录全部结转到编号相同的要求。要求有变化的，请重新核对。</translation>
    </message>
    <message>
        <source>Move %1 to %2@%3</source>
        <translation>%1改用%2@%3</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改用</translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>测评结果%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applicability decision(s)</source>
        <translation>
            <numerusform>适用性决定%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence link(s)</source>
        <translation>
            <numerusform>证据关联%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>问题%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risk acceptance(s)</source>
        <translation>
            <numerusform>风险接受%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is recorded that could be</source>
        <translation>没有可结转的记录</translation>
    </message>
    <message numerus="yes">
        <source>%n countermeasure(s)</source>
        <translation>
            <numerusform>应对措施%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the organisation, stays at the old version</source>
        <translation>组织级结果，留在原版本备查</translation>
    </message>
</context>
<context>
    <name>ReleaseRepository</name>
    <message>
        <source>%1 has a release %2 already. Choose another version.</source>
        <translation>%1已有版本%2。请换一个版本号。</translation>
    </message>
    <message>
        <source>Choose at least one platform for the release: %1 runs on %2.</source>
        <translation>请至少为版本选择一个平台：%1的平台为%2。</translation>
    </message>
    <message>
        <source>%1 runs on %2, so its release cannot be for %3. Add that to the app first, or leave it out.</source>
        <translation>%1的平台为%2，其版本不能用于%3。请先在应用中添加该平台，或从版本中去掉。</translation>
    </message>
    <message>
        <source>A requirement library chosen for the baseline is not in the workspace. Choose another one.</source>
        <translation>为基线选择的要求库不在工作区中。请另选一个。</translation>
    </message>
    <message>
        <source>The baseline holds two versions of the requirement library %1. Choose one of them.</source>
        <translation>基线中包含要求库%1的两个版本。请只选其一。</translation>
    </message>
    <message>
        <source>This release is no longer there.</source>
        <translation>此版本已不存在。</translation>
    </message>
    <message>
        <source>“%1” does not name a release. Write the app&apos;s code and the version with an “@” between them: CODE@VERSION.</source>
        <translation>“%1”不是有效的版本标识。请用“@”连接应用代码和版本号：CODE@VERSION。</translation>
    </message>
    <message>
        <source>The app %1 has no release yet. Add one first.</source>
        <translation>应用%1还没有版本。请先添加。</translation>
    </message>
    <message>
        <source>The app %1 has no release %2. It has: %3.</source>
        <translation>应用%1没有版本%2。现有版本：%3。</translation>
    </message>
    <message>
        <source>This app is no longer there.</source>
        <translation>此应用已不存在。</translation>
    </message>
    <message>
        <source>Somebody changed the release %1 meanwhile. Look at it again, then repeat your change.</source>
        <translation>版本%1已被他人修改。请重新查看后再次修改。</translation>
    </message>
    <message>
        <source>The release %1 is worked with, and what was recorded of it stays.</source>
        <translation>版本%1已有工作记录，须予保留，不能移除。</translation>
    </message>
    <message>
        <source>The release %1 can only be moved from a library of its baseline to another version of the same library.</source>
        <translation>版本%1只能由其基线中的要求库改用同一要求库的另一个版本。</translation>
    </message>
    <message>
        <source>The status of %1 is “%2”. Say in the notes why it gets another release.</source>
        <translation>%1的状态为“%2”，请在备注中说明仍需发布版本的理由。</translation>
    </message>
</context>
<context>
    <name>ReleaseRules</name>
    <message>
        <source>The %1 digest of the package holds something else than the digits 0 to 9 and a to f. Copy it again, or leave it empty.</source>
        <translation>安装包的%1摘要值含有0–9、a–f 以外的字符。请重新复制，或留空。</translation>
    </message>
    <message>
        <source>The %1 digest of the package has %2 digits instead of %3. Copy it again, or leave it empty.</source>
        <translation>安装包的%1摘要值应为%3位，实为%2位。请重新复制，或留空。</translation>
    </message>
    <message>
        <source>The phase %1 is planned for %2, before %3 on %4. Phases follow one another: change one of the dates.</source>
        <translation>阶段“%1”计划于%2，早于计划于%4的“%3”。各阶段须依次进行，请修改其中一个日期。</translation>
    </message>
    <message>
        <source>The date planned for the phase %1</source>
        <translation>阶段“%1”的计划日期</translation>
    </message>
</context>
<context>
    <name>ReleaseStanding</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>overdue, was due on %1</source>
        <translation>已逾期，期限%1</translation>
    </message>
    <message>
        <source>due on %1</source>
        <translation>期限%1</translation>
    </message>
    <message>
        <source>All gates passed</source>
        <translation>门禁全部通过</translation>
    </message>
    <message>
        <source>changed since a gate was passed</source>
        <translation>通过后有变化</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>未闭环问题%n个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacementFile</name>
    <message>
        <source>“%1” is a folder. Give the name of a file.</source>
        <translation>“%1”是文件夹。请填写文件名。</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Create it, or choose another folder.</source>
        <translation>文件夹“%1”不存在。请先创建，或另选文件夹。</translation>
    </message>
    <message>
        <source>“%1” is write-protected. Choose another name, or remove the protection.</source>
        <translation>“%1”处于写保护状态。请另取名称，或解除写保护。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written. Choose another folder, or ask for the right to write in it.</source>
        <translation>文件夹“%1”无法写入。请另选文件夹，或申请写入权限。</translation>
    </message>
    <message>
        <source>There is not enough room in “%1” for “%2”. Free some space, or choose another folder. Nothing was changed.</source>
        <translation>“%1”中空间不足，无法写入“%2”。请释放空间，或另选文件夹。未作任何修改。</translation>
    </message>
    <message>
        <source>“%1” could not be written in “%2”. Check that the disk is still there and can be written, then try again. Nothing was changed.</source>
        <translation>未能将“%1”写入“%2”。请检查磁盘是否仍连接且可写，然后重试。未作任何修改。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is a Gatehouse workspace or a copy of one, and nothing else is written in its place. Choose another name.</source>
        <translation>%1是守门工作区或其副本，不会被其他文件覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 belongs to the workspace %2, and nothing else is written in its place. Choose another name.</source>
        <translation>%1属于工作区%2，不会被其他文件覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is in use by this program. Choose another name.</source>
        <translation>%1正被本程序使用。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Choose another name.</source>
        <translation>%1不是普通文件。请换一个名称。</translation>
    </message>
</context>
<context>
    <name>ReportBuilder</name>
    <message numerus="yes">
        <source>%n text(s) were cut to a sane length; the report itself has them whole.</source>
        <translation>
            <numerusform>%n段文本过长，已截短；完整内容见报告原件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n result(s) only the first places are kept.</source>
        <translation>
            <numerusform>有%n条结果涉及的位置过多，只保留了前面的位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more warning(s) like these.</source>
        <translation>
            <numerusform>另有%n条类似的警告。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportContent</name>
    <message>
        <source>There is not enough memory for a report of this size.</source>
        <translation>内存不足，无法读取这么大的报告。</translation>
    </message>
    <message>
        <source>The report is larger than %1. Have the tool write several smaller ones, or leave out what is only listed in it.</source>
        <translation>报告大于%1。请让工具拆分成多份较小的报告，或略去其中仅作罗列的内容。</translation>
    </message>
    <message>
        <source>The report has more than %1 entries, or more text than Gatehouse takes over. Have the tool write several reports, or only what matters.</source>
        <translation>报告的条目超过%1条，或文本量超出可导入的上限。请让工具拆分成多份报告，或只输出重要内容。</translation>
    </message>
    <message>
        <source>The report holds more than %1 values. Have the tool write several smaller ones.</source>
        <translation>报告中的值超过%1个。请让工具拆分成多份较小的报告。</translation>
    </message>
    <message numerus="yes">
        <source>Parts of the report stand inside each other on more than %n levels; no tool does that.</source>
        <translation>
            <numerusform>报告内容的嵌套超过%n层，正常工具不会如此输出。</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is damaged or cut off (%1). Export it again from the tool it comes from.</source>
        <translation>报告已损坏或不完整（%1）。请从生成它的工具重新导出。</translation>
    </message>
    <message>
        <source>The text of the report is not in the encoding it has to be in (UTF-8 for JSON, what it declares for XML). Save it as UTF-8.</source>
        <translation>报告的文本编码不符合要求（JSON 应为 UTF-8，XML 应与其声明一致）。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The report declares a document type or entities of its own. No tool does, and what they stand for may grow without end.</source>
        <translation>报告声明了文档类型或自定义实体。正常工具不会如此输出，且其展开后可能无限膨胀。</translation>
    </message>
    <message numerus="yes">
        <source>An element of the report has more than %n attributes; no tool does that.</source>
        <translation>
            <numerusform>报告中某个元素的属性超过%n个，正常工具不会如此输出。</numerusform>
        </translation>
    </message>
    <message>
        <source>it has no element</source>
        <translation>没有任何元素</translation>
    </message>
    <message>
        <source>in line %1</source>
        <translation>第%1行</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>Report of the threat model</source>
        <translation>威胁模型报告</translation>
    </message>
    <message>
        <source>Threats of %1</source>
        <translation>%1威胁模型报告</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>%1的威胁模型报告</translation>
    </message>
    <message>
        <source>The report is at %1.</source>
        <translation>报告已写入%1。</translation>
    </message>
</context>
<context>
    <name>ReportFormat</name>
    <message>
        <source>MobSF report</source>
        <translation>MobSF 报告</translation>
    </message>
    <message>
        <source>SARIF log</source>
        <translation>SARIF 日志</translation>
    </message>
    <message>
        <source>CycloneDX bill of materials</source>
        <translation>CycloneDX 物料清单</translation>
    </message>
    <message>
        <source>JUnit report</source>
        <translation>JUnit 报告</translation>
    </message>
    <message>
        <source>mobsfscan report</source>
        <translation>mobsfscan 报告</translation>
    </message>
    <message>
        <source>Package check</source>
        <translation>安装包检查</translation>
    </message>
</context>
<context>
    <name>ReportImport</name>
    <message>
        <source>It awaits its re-test, and the tool finds it still.</source>
        <translation>该问题待复测，而工具报告其仍存在。</translation>
    </message>
    <message>
        <source>The release is not held against %1 of the library %2.</source>
        <translation>该版本不对照要求库%2的%1。</translation>
    </message>
    <message>
        <source>The report is of the package %1, and the release is %2. Make sure that it is not another app&apos;s.</source>
        <translation>报告针对的包是%1，而该版本是%2。请确认不是其他应用的报告。</translation>
    </message>
    <message>
        <source>The report is of version %1, and the release is %2.</source>
        <translation>报告针对的版本是%1，而该版本是%2。</translation>
    </message>
    <message>
        <source>The report is of a package with the SHA-256 %1, and the release&apos;s is %2. It was another build.</source>
        <translation>报告所检安装包的 SHA-256 为%1，该版本的为%2，不是同一次构建。</translation>
    </message>
    <message>
        <source>The report is of an app for %1, and the release is for %2.</source>
        <translation>报告针对%1应用，而该版本面向%2。</translation>
    </message>
    <message>
        <source>%1 is larger than any report is. Choose the report itself.</source>
        <translation>%1过大，不像是报告。请选择报告文件本身。</translation>
    </message>
    <message>
        <source>%1 is not what was read any more: somebody has written to it since. Import it again.</source>
        <translation>%1在读取之后又被改写。请重新导入。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1（另有%n处）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may not do this (%2): the report becomes evidence.</source>
        <translation>%1无权执行此操作（%2）：报告要存为证据。</translation>
    </message>
    <message>
        <source>A later report of %1 was imported since. Take that back first.</source>
        <translation>此后又导入过%1的报告。请先撤销那一次。</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>%1的检查记录</translation>
    </message>
    <message>
        <source>The package&apos;s digests were not recorded at the release: that is for those who may change releases.</source>
        <translation>未在版本中登记安装包的摘要值：只有可修改版本的人员才能登记。</translation>
    </message>
    <message>
        <source>Another package was recorded at the release meanwhile. Check this one again.</source>
        <translation>其间该版本已登记另一个安装包。请重新检查。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>It is of %1; the register says %2.</source>
        <translation>报告针对%1；登记为%2。</translation>
    </message>
    <message numerus="yes">
        <source>The report does not say everything that there is: %n result(s) of earlier ones that are not in it stay, and nothing counts as gone.</source>
        <translation>
            <numerusform>本报告不完整：此前报告中的%n条结果虽未在其中出现，仍予保留，均不按已消失处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等，另有%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) name no component of the release, and count nowhere: %1.</source>
        <translation>
            <numerusform>%n个漏洞未指向本版本的任何组件，不计入：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) are of services, which are no components of the release, and count nowhere: %1.</source>
        <translation>
            <numerusform>%n个漏洞属于服务，服务不是本版本的组件，不计入：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) are of the product itself; no component of the release is known to have them, and they count nowhere: %1.</source>
        <translation>
            <numerusform>%n个漏洞属于产品本身，已知组件均不含这些漏洞，不计入：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerability(ies) are told of other versions than those of the release, and have to be decided: %1.</source>
        <translation>
            <numerusform>%n个漏洞只说明了其他版本的情况，本版本所用的版本须另行判定：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is known of %n vulnerability(ies) stays as it is, whatever the report says of it, since components of other apps have it too: %1. To change it takes a role that counts everywhere (%2).</source>
        <translation>
            <numerusform>%n个漏洞的已知信息保持不变，未采用报告中的内容，因为其他应用的组件也存在这些漏洞：%1。修改这些信息需要具有全局角色（%2）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Responsibilities</name>
    <message>
        <source>“%1” in the phase “%2” cannot be “%3”.</source>
        <translation>阶段“%2”的“%1”不能为“%3”。</translation>
    </message>
    <message>
        <source>In the phase “%1” exactly one duty is accountable.</source>
        <translation>阶段“%1”须有且只有一类职责负责（A）。</translation>
    </message>
</context>
<context>
    <name>Responsibility</name>
    <message>
        <source>Accountable</source>
        <translation>负责</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Consulted</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>知会</translation>
    </message>
</context>
<context>
    <name>RetestDuty</name>
    <message>
        <source>%1 assessed the requirement of %2 and does not re-test it. Have somebody else record the re-test.</source>
        <translation>%1测评过%2所涉要求，不能复测该问题。请由他人记录复测。</translation>
    </message>
</context>
<context>
    <name>ReviewAct</name>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>ReviewDuty</name>
    <message>
        <source>%1 assessed, confirmed or submitted %2 and does not review it. Have another reviewer look at it.</source>
        <translation>%1测评、确认或提交过%2，不得复核该项。请由其他复核人复核。</translation>
    </message>
</context>
<context>
    <name>ReviewExtent</name>
    <message>
        <source>Nothing</source>
        <translation>不查验</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Everything mandatory</source>
        <translation>全部强制项</translation>
    </message>
</context>
<context>
    <name>ReviewRepository</name>
    <message>
        <source>%1 was assessed anew by %2 in the meantime. Look at what is recorded now.</source>
        <translation>其间%2已重新测评%1。请查看现在的记录。</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 is not assessed yet. Judge it, then submit it.</source>
        <translation>%1尚未测评。请先判定，再提交。</translation>
    </message>
    <message>
        <source>%1 is submitted already and waits for its review.</source>
        <translation>%1已提交，正在等待复核。</translation>
    </message>
    <message>
        <source>%1 was reviewed and accepted as it stands. Only what is assessed anew is submitted again.</source>
        <translation>%1的现有内容已复核通过。重新测评后方可再次提交。</translation>
    </message>
    <message>
        <source>%1 says what it said when the reviewer sent it back. Assess it anew, or answer with a note.</source>
        <translation>%1的内容与复核人退回或提问时相同。请重新测评，或用说明答复。</translation>
    </message>
    <message>
        <source>%1 does not wait for a review: its state is “%2”. Have it submitted first.</source>
        <translation>%1并非待复核，状态为“%2”。请先由测评人提交。</translation>
    </message>
    <message>
        <source>Say why %1 is returned: the assessor works by it.</source>
        <translation>请写明退回%1的理由，测评人据此修改。</translation>
    </message>
    <message>
        <source>Say what is asked about %1.</source>
        <translation>请写明对%1的问题。</translation>
    </message>
    <message>
        <source>Nothing was submitted or reviewed of %1, so nothing can be withdrawn.</source>
        <translation>%1没有提交或复核的记录，无可撤回。</translation>
    </message>
    <message>
        <source>The last step in the review of %1 is %2&apos;s, who alone can withdraw it.</source>
        <translation>%1复核的最近一步由%2作出，只能由其本人撤回。</translation>
    </message>
    <message>
        <source>%1 was assessed anew since. What was said of it before stays.</source>
        <translation>此后%1已重新测评，先前的意见保留不变。</translation>
    </message>
</context>
<context>
    <name>ReviewSampleRepository</name>
    <message>
        <source>The seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Say how many are drawn of each release: one at the least.</source>
        <translation>请说明每个版本抽取几项：至少一项。</translation>
    </message>
    <message>
        <source>Nothing is judged there yet, so there is nothing to draw from.</source>
        <translation>该范围内尚无判定，无从抽样。</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Not submitted</source>
        <translation>未提交</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Changed since accepted</source>
        <translation>通过后有修改</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>低风险</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>中风险</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
</context>
<context>
    <name>RiskAcceptanceRepository</name>
    <message>
        <source>An accepted risk needs a reason: say why it can be borne until then.</source>
        <translation>风险接受须说明理由：为何在此期间可以承受该风险。</translation>
    </message>
    <message numerus="yes">
        <source>The reason is too long: at most %n character(s) fit.</source>
        <translation>
            <numerusform>理由过长：最多%n个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A risk is accepted until a day in the future: choose one after %1.</source>
        <translation>风险接受的截止日期须在将来：请选择%1之后的日期。</translation>
    </message>
    <message>
        <source>Finding %1 is closed: there is no risk left to accept.</source>
        <translation>问题%1已闭环：没有可接受的风险。</translation>
    </message>
    <message numerus="yes">
        <source>A risk is accepted for at most %n month(s) at once: choose a day up to %1. It can be renewed then.</source>
        <translation>
            <numerusform>一次最多接受%n个月：请选择不晚于%1的日期，失效前后均可续期。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such risk acceptance in this workspace.</source>
        <translation>本工作区中没有该风险接受。</translation>
    </message>
    <message>
        <source>The risk of this finding was never accepted.</source>
        <translation>该问题的风险从未被接受。</translation>
    </message>
    <message>
        <source>The risk of this requirement was never accepted.</source>
        <translation>该要求项的风险从未被接受。</translation>
    </message>
    <message>
        <source>This acceptance was withdrawn by %1 and cannot be renewed. Accept the risk anew if it can be borne now.</source>
        <translation>该风险接受已由%1撤回，不能续期。如现在仍可承担，请重新接受风险。</translation>
    </message>
    <message>
        <source>The risk is accepted until %1 already. Renew it until a day after that.</source>
        <translation>该风险已接受至%1。续期的截止日须晚于该日。</translation>
    </message>
    <message>
        <source>This acceptance was withdrawn by %1 already.</source>
        <translation>该风险接受已由%1撤回。</translation>
    </message>
    <message>
        <source>This acceptance ended on %1: there is nothing left to withdraw.</source>
        <translation>该风险接受已于%1失效，没有可撤回的内容。</translation>
    </message>
    <message>
        <source>Say why the acceptance is withdrawn: what has changed about the risk.</source>
        <translation>请说明撤回理由：风险发生了什么变化。</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Security manager</source>
        <translation>安全经理</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Project lead</source>
        <translation>项目负责人</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>开发人员</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>测评人员</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
</context>
<context>
    <name>RouteStyle</name>
    <message>
        <source>Straight</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Right angles</source>
        <translation>直角折线</translation>
    </message>
    <message>
        <source>Curved</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>RuleFate</name>
    <message>
        <source>Not mapped</source>
        <translation>未映射</translation>
    </message>
    <message>
        <source>New finding</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>再次发现</translation>
    </message>
    <message>
        <source>Still found</source>
        <translation>仍存在</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>风险已接受</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>无要求涉及</translation>
    </message>
    <message>
        <source>Suppressed in the tool</source>
        <translation>已在工具中抑制</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>仅供参考</translation>
    </message>
</context>
<context>
    <name>SarifReader</name>
    <message>
        <source>This is a SARIF log of version %1. Gatehouse reads version 2.1.0: have the tool write that.</source>
        <translation>这是%1版的 SARIF 日志。本工作台读取 2.1.0 版：请让工具按该版本输出。</translation>
    </message>
    <message>
        <source>The log says that it is of version “%1” of SARIF; it is read as 2.1.0.</source>
        <translation>日志标明的 SARIF 版本为“%1”，已按 2.1.0 读取。</translation>
    </message>
    <message>
        <source>The log has no runs: no tool has looked at anything.</source>
        <translation>日志中没有任何运行记录：没有工具做过检查。</translation>
    </message>
    <message>
        <source>A run does not say which tool it is of.</source>
        <translation>有一次运行未说明所用工具。</translation>
    </message>
    <message>
        <source>%1 says that it did not run to its end: what it did not look at is not in the log.</source>
        <translation>%1说明其未运行完毕：未检查到的内容不在日志中。</translation>
    </message>
    <message>
        <source>The tool</source>
        <translation>工具</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) were left out that the tool marks as no longer there.</source>
        <translation>
            <numerusform>%n条结果被工具标记为已不存在，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) name no rule; they are known by what they say.</source>
        <translation>
            <numerusform>%n条结果未指明规则，按其内容识别。</numerusform>
        </translation>
    </message>
    <message>
        <source>The kind “%1” is none that a result can be of; such results count as failed.</source>
        <translation>“%1”不是有效的结果类型，此类结果按不通过处理。</translation>
    </message>
    <message>
        <source>Results of %1 lie in other files, which the log only names; they are not read. Have the tool write all into one file.</source>
        <translation>%1的结果存放在其他文件中，日志里只列出了文件名，未予读取。请让该工具将全部内容写入一个文件。</translation>
    </message>
    <message>
        <source>The run of %1 has no list of results: nothing says that anything was looked at.</source>
        <translation>%1的此次运行没有结果列表：无从得知是否检查过任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 tells of %n error(s) of its own: what it could not look at is not in the log.</source>
        <translation>
            <numerusform>%1报告自身出现%n个错误：未能检查的内容不在日志中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tells of %n error(s) of its own (%2): what it could not look at is not in the log.</source>
        <translation>
            <numerusform>%1报告自身出现%n个错误（%2）：未能检查的内容不在日志中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SarifRules</name>
    <message>
        <source>“%1” stands where a security severity has to be a number; it is taken as a word.</source>
        <translation>安全严重程度应为数值，此处为“%1”，已按文字理解。</translation>
    </message>
    <message>
        <source>“%1” is no security severity; there the level counts.</source>
        <translation>“%1”不是安全严重程度，此处以级别为准。</translation>
    </message>
</context>
<context>
    <name>SchemaCheck</name>
    <message>
        <source>The folder for temporary files (%1) cannot be written, which the check of the schema needs.</source>
        <translation>无法写入临时文件夹（%1），数据库结构检查需要使用该文件夹。</translation>
    </message>
    <message>
        <source>%1 was added to the workspace&apos;s schema by another program.</source>
        <translation>其他程序在工作区结构中增加了%1。</translation>
    </message>
    <message>
        <source>%1 of the workspace&apos;s schema was changed by another program.</source>
        <translation>其他程序修改了工作区结构中的%1。</translation>
    </message>
    <message>
        <source>%1 is missing from the workspace&apos;s schema: another program took it out.</source>
        <translation>工作区结构中缺少%1：已被其他程序删除。</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>表%1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>索引%1</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>视图%1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>触发器%1</translation>
    </message>
</context>
<context>
    <name>SchemaWatch</name>
    <message>
        <source>What this workspace refuses, and whose accounts are one person&apos;s, is no longer as Gatehouse made it, so nothing is recorded or signed in it. Check the workspace, and restore it from a backup.</source>
        <translation>该工作区的拒绝规则以及账号所属人员的判定已非 Gatehouse 所建，因此不再在其中记录或签署任何内容。请检查工作区，并从备份恢复。</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Application</source>
        <translation>应用级</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织级</translation>
    </message>
</context>
<context>
    <name>SearchCheck</name>
    <message numerus="yes">
        <source>Of the records of kind %1 the search knows %n wrongly.</source>
        <translation>
            <numerusform>检索中有%n条%1类记录与记录本身不符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search holds %n record(s) that are gone.</source>
        <translation>
            <numerusform>检索中有%n条记录已不存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search index does not hold the words of its records, so that searches find too little or too much. Have it made anew: gatehouse-cli reindex.</source>
        <translation>检索索引与记录的文字不符，检索结果会有遗漏或多余。请重建索引：gatehouse-cli reindex。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ServicePeriodRepository</name>
    <message>
        <source>The last day, %1, is before the first, %2.</source>
        <translation>截止日期%1早于起始日期%2。</translation>
    </message>
    <message>
        <source>There is a period of service from %1 to %2 already, which has days in common with it. Change that one.</source>
        <translation>已有%1至%2的任职期间，日期与之重叠。请修改该期间。</translation>
    </message>
    <message>
        <source>This period of service is no longer there.</source>
        <translation>该任职期间已不存在。</translation>
    </message>
    <message>
        <source>Somebody changed this period of service meanwhile. Look at it again, then repeat your change.</source>
        <translation>他人已修改该任职期间。请重新查看后再修改。</translation>
    </message>
</context>
<context>
    <name>SheetStream</name>
    <message>
        <source>… (goes on in the row below)</source>
        <translation>…（下一行续）</translation>
    </message>
    <message>
        <source>(continued) …</source>
        <translation>（续）…</translation>
    </message>
    <message>
        <source>The table goes on in the sheet “%1”.</source>
        <translation>表格续见工作表“%1”。</translation>
    </message>
    <message>
        <source>Page &amp;P of &amp;N</source>
        <translation>第 &amp;P 页，共 &amp;N 页</translation>
    </message>
</context>
<context>
    <name>ShippedList</name>
    <message>
        <source>A later bill of materials was imported for %1 since. Take that back first.</source>
        <translation>此后又为%1导入过更新的物料清单，请先撤销那一次导入。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务端</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理</translation>
    </message>
</context>
<context>
    <name>SignatureAlgorithm</name>
    <message>
        <source>Ed25519</source>
        <translation>Ed25519</translation>
    </message>
    <message>
        <source>SM2 with SM3</source>
        <translation>SM2（配 SM3）</translation>
    </message>
</context>
<context>
    <name>SignatureExport</name>
    <message>
        <source>Nobody signed this decision: it was made before decisions were signed.</source>
        <translation>该决定无人签名：它作出时决定尚不需要签名。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>无法建立文件夹%1。请另选一个。</translation>
    </message>
    <message>
        <source>What the signatures rest on; the number is “snapshot_sha256” in what was signed:</source>
        <translation>签名所依据的内容；其摘要值即签名原文中的“snapshot_sha256”：</translation>
    </message>
    <message>
        <source>%1, %2 gate: %3. Each signature is verified in this folder, with OpenSSL 3 and nothing else. Whether a public key is that of the person it names, ask that person: read its fingerprint (SHA-256 of the key) to each other.</source>
        <translation>%1，%2门禁：%3。在本文件夹中，仅用 OpenSSL 3 即可逐一验证签名。公钥是否属于所注人员，请与本人核对指纹（公钥的 SHA-256）。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>SignaturePolicy</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>any one of: %1</source>
        <translation>以下任一角色：%1</translation>
    </message>
</context>
<context>
    <name>SignatureState</name>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Of other content</source>
        <translation>内容不符</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>密钥未登记</translation>
    </message>
    <message>
        <source>Key was revoked</source>
        <translation>密钥已吊销</translation>
    </message>
    <message>
        <source>What was signed of the log with it is gone</source>
        <translation>同时对审计日志所作的签名已不存在</translation>
    </message>
</context>
<context>
    <name>SignerCheck</name>
    <message>
        <source>%1, %2 gate: %3 signed what %4 had submitted, and by the log both were one person&apos;s accounts then (entry %5).</source>
        <translation>%1，%2门禁：%4提交后由%3签署，而据日志，两者当时是同一人的账号（第%5条）。</translation>
    </message>
    <message>
        <source>%1, %2 gate: %3 signed besides %4, and by the log both were one person&apos;s accounts then (entry %5).</source>
        <translation>%1，%2门禁：%3与%4均已签署，而据日志，两者当时是同一人的账号（第%5条）。</translation>
    </message>
    <message>
        <source>%1, %2: %3 confirmed what %4 had said, and by the log both were one person&apos;s accounts then (entry %5).</source>
        <translation>%1，%2：%3确认了%4所作的答复或决定，而据日志，两者当时是同一人的账号（第%5条）。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>%1, %2: %3 reviewed what %4 had assessed or submitted, and by the log that was one person then (entry %5).</source>
        <translation>%1，%2：%3复核了%4所测评或提交的内容，而据日志，两者当时是同一人（第%5条）。</translation>
    </message>
    <message>
        <source>%1, %2: %3 assessed anew what %4 had reviewed, and by the log that was one person then (entry %5).</source>
        <translation>%1，%2：%3重新测评了%4所复核的内容，而据日志，两者当时是同一人（第%5条）。</translation>
    </message>
    <message>
        <source>%1, %2: %3 tested again what %4 had assessed, and by the log that was one person then (entry %5).</source>
        <translation>%1，%2：%3复测了%4所测评的内容，而据日志，两者当时是同一人（第%5条）。</translation>
    </message>
    <message>
        <source>Document %1: by the log, who owns it and who approves it was one person then (entry %2).</source>
        <translation>文件%1：据日志，其责任人与批准人当时是同一人（第%2条）。</translation>
    </message>
    <message>
        <source>%1, %2 gate: %3 signed what %4 had submitted, and by the log both were one person&apos;s accounts at other times (entry %5).</source>
        <translation>%1，%2门禁：%4提交后由%3签署，而据日志，两者在其他时间曾是同一人的账号（第%5条）。</translation>
    </message>
    <message>
        <source>%1, %2 gate: %3 signed besides %4, and by the log both were one person&apos;s accounts at other times (entry %5).</source>
        <translation>%1，%2门禁：%3与%4均已签署，而据日志，两者在其他时间曾是同一人的账号（第%5条）。</translation>
    </message>
</context>
<context>
    <name>SigningKeyRepository</name>
    <message>
        <source>There is no such signing key in this workspace.</source>
        <translation>本工作区没有这个签名密钥。</translation>
    </message>
    <message>
        <source>%1 has no signing key yet. Make one first: with “key create”, or on the accounts page.</source>
        <translation>%1还没有签名密钥。请先用“key create”或在账号页面生成。</translation>
    </message>
    <message>
        <source>The private key in the workspace is not that of %1&apos;s public key: somebody exchanged it. Revoke the key, and look into it.</source>
        <translation>工作区中的私钥与%1的公钥不符：有人调换过。请吊销该密钥并查明原因。</translation>
    </message>
</context>
<context>
    <name>SnapshotDifference</name>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Requirement libraries</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>Release or package</source>
        <translation>版本或安装包</translation>
    </message>
    <message>
        <source>Requirement added</source>
        <translation>新增要求</translation>
    </message>
    <message>
        <source>Requirement removed</source>
        <translation>移除要求</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>适用性</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未闭环问题</translation>
    </message>
    <message>
        <source>Risk acceptances</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Risk acceptance ended</source>
        <translation>风险接受已失效</translation>
    </message>
    <message>
        <source>Evidence expired</source>
        <translation>证据已过期</translation>
    </message>
    <message>
        <source>Earlier gate re-opened</source>
        <translation>前序门禁已重新打开</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Finding overdue</source>
        <translation>问题已逾期</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Evidence no longer good</source>
        <translation>证据不再有效</translation>
    </message>
    <message>
        <source>Review no longer accepted</source>
        <translation>复核不再通过</translation>
    </message>
</context>
<context>
    <name>StaffingRules</name>
    <message>
        <source>The rule “%1” cannot be read: %2</source>
        <translation>规则“%1”无法读取：%2</translation>
    </message>
    <message>
        <source>Key, severity or subject is none.</source>
        <translation>键、严重程度或检查对象无效。</translation>
    </message>
    <message>
        <source>The file holds no rules.</source>
        <translation>文件中没有规则。</translation>
    </message>
</context>
<context>
    <name>StaleReason</name>
    <message>
        <source>nothing changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>changes: %1, the first on %2</source>
        <translation>共%1处，最早为%2</translation>
    </message>
    <message>
        <source>changes: %1</source>
        <translation>共%1处</translation>
    </message>
</context>
<context>
    <name>StrictFields</name>
    <message>
        <source>%1, field “%2”: %3</source>
        <translation>%1，字段“%2”：%3</translation>
    </message>
    <message>
        <source>is missing.</source>
        <translation>缺失。</translation>
    </message>
    <message>
        <source>must be a text.</source>
        <translation>必须是文本。</translation>
    </message>
    <message>
        <source>must not be empty.</source>
        <translation>不能为空。</translation>
    </message>
    <message>
        <source>“%1” must be at most 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>“%1”只能由字母、数字、点、连字符和下划线组成，最多64个字符。</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2021-10-09.</source>
        <translation>“%1”不是有效日期，格式示例：2021-10-09。</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2.</source>
        <translation>必须是%1至%2之间的整数。</translation>
    </message>
    <message>
        <source>must be true or false.</source>
        <translation>必须是 true 或 false。</translation>
    </message>
    <message>
        <source>must be a list.</source>
        <translation>必须是列表。</translation>
    </message>
    <message>
        <source>must be a list of texts, none of them empty.</source>
        <translation>必须是文本列表，且各项均不能为空。</translation>
    </message>
    <message>
        <source>holds “%1” twice.</source>
        <translation>“%1”重复出现。</translation>
    </message>
    <message>
        <source>“%1” is no condition (column %2). %3</source>
        <translation>“%1”不是条件（第%2列）。%3</translation>
    </message>
    <message>
        <source>each entry needs a text in “zh” and one in “en”.</source>
        <translation>每一条须在“zh”和“en”中各有一段文本。</translation>
    </message>
    <message>
        <source>is not known here.</source>
        <translation>无法识别。</translation>
    </message>
    <message>
        <source>“%1” is not known; use one of %2.</source>
        <translation>“%1”无法识别；可用值：%2。</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>The export was stopped. Nothing was changed.</source>
        <translation>导出已停止。未作任何修改。</translation>
    </message>
    <message>
        <source>The table is too large for one workbook. Export it as CSV, or filter it first. Nothing was changed.</source>
        <translation>表格过大，一个工作簿容纳不下。请导出为 CSV，或先筛选。未作任何修改。</translation>
    </message>
</context>
<context>
    <name>TestBadge</name>
    <message>
        <source>Never run</source>
        <translation>尚未测试</translation>
    </message>
</context>
<context>
    <name>TestBox</name>
    <message>
        <source>White-box</source>
        <translation>白盒</translation>
    </message>
    <message>
        <source>Black-box</source>
        <translation>黑盒</translation>
    </message>
    <message>
        <source>Documents and interviews</source>
        <translation>文档与访谈</translation>
    </message>
</context>
<context>
    <name>TestCaseRepository</name>
    <message>
        <source>A test case of one&apos;s own needs a title.</source>
        <translation>自有测试用例须有标题。</translation>
    </message>
    <message>
        <source>There is no such test case in this workspace.</source>
        <translation>此工作区中没有该测试用例。</translation>
    </message>
    <message>
        <source>There is no test case %1 in this workspace. Numbers look like TC-0001.</source>
        <translation>此工作区中没有测试用例%1。编号形如 TC-0001。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Look at what it says now, then change it again.</source>
        <translation>%1已被他人修改。请查看现有内容后再修改。</translation>
    </message>
    <message>
        <source>%1 is planned for “%2”. Add a test case of your own for another method.</source>
        <translation>%1按“%2”列入计划。如需采用其他方法，请新增自有测试用例。</translation>
    </message>
    <message>
        <source>%1 has a result, which stays. Take it out of the plan instead.</source>
        <translation>%1已有结果，结果须保留。可将其移出计划。</translation>
    </message>
</context>
<context>
    <name>TestGrouping</name>
    <message>
        <source>White-box and black-box</source>
        <translation>白盒与黑盒</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>测试人员</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>TestOrigin</name>
    <message>
        <source>From the requirements</source>
        <translation>按要求计划</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
</context>
<context>
    <name>TestOutcome</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>TestPlace</name>
    <message>
        <source>There is no such release in this workspace.</source>
        <translation>此工作区中没有该版本。</translation>
    </message>
</context>
<context>
    <name>TestProgress</name>
    <message>
        <source>Nobody</source>
        <translation>未分派</translation>
    </message>
</context>
<context>
    <name>TestProposals</name>
    <message>
        <source>%1 %2: %3 (%4, %5)</source>
        <translation>%1 %2：%3（%4，%5）</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>TestResultRepository</name>
    <message>
        <source>%1 is out of the plan. Take it back into the plan before you record a result.</source>
        <translation>%1已移出计划。请先将其重新纳入计划，再记录结果。</translation>
    </message>
    <message>
        <source>Say what was seen when %1 failed.</source>
        <translation>请说明%1未通过时看到了什么。</translation>
    </message>
    <message>
        <source>Say why %1 is recorded as “%2”.</source>
        <translation>请说明为何将%1记为“%2”。</translation>
    </message>
</context>
<context>
    <name>TestSamplingRepository</name>
    <message>
        <source>A sample of %1 cannot be drawn from %2. Correct the size of the population or of the sample.</source>
        <translation>无法从%2个中抽取%1个样本。请更正总体数量或样本数量。</translation>
    </message>
    <message>
        <source>There is no such sampling in this workspace.</source>
        <translation>此工作区中没有该抽样记录。</translation>
    </message>
    <message>
        <source>This sampling was changed by somebody else in the meantime. Look at what it says now, then change it again.</source>
        <translation>该抽样记录已被他人修改。请查看现有内容后再修改。</translation>
    </message>
</context>
<context>
    <name>TestSource</name>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>By a tool</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>TextRule</name>
    <message>
        <source>%1 is missing. Enter %2 to %3 characters.</source>
        <translation>缺少%1，请填写%2至%3个字符。</translation>
    </message>
    <message>
        <source>%1 has %2 characters, and at most %3 fit. Shorten it.</source>
        <translation>%1有%2个字符，最多%3个，请缩短。</translation>
    </message>
    <message>
        <source>%1 holds a line break or another character that cannot be shown. Remove it.</source>
        <translation>%1含有换行或其他无法显示的字符，请去掉。</translation>
    </message>
    <message>
        <source>%1 cannot hold spaces or “@”: “%2”. Leave them out.</source>
        <translation>%1不能含空格或“@”：“%2”，请去掉。</translation>
    </message>
    <message>
        <source>%1 holds a character that cannot be shown. Remove it.</source>
        <translation>%1含有无法显示的字符，请去掉。</translation>
    </message>
</context>
<context>
    <name>ThreatAnswer</name>
    <message>
        <source>By countermeasures</source>
        <translation>以措施应对</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>风险接受</translation>
    </message>
</context>
<context>
    <name>ThreatCategory</name>
    <message>
        <source>Spoofing</source>
        <translation>仿冒</translation>
    </message>
    <message>
        <source>Tampering</source>
        <translation>篡改</translation>
    </message>
    <message>
        <source>Repudiation</source>
        <translation>抵赖</translation>
    </message>
    <message>
        <source>Information disclosure</source>
        <translation>信息泄露</translation>
    </message>
    <message>
        <source>Denial of service</source>
        <translation>拒绝服务</translation>
    </message>
    <message>
        <source>Elevation of privilege</source>
        <translation>权限提升</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>可关联</translation>
    </message>
    <message>
        <source>Identifying</source>
        <translation>可识别</translation>
    </message>
    <message>
        <source>Non-repudiation</source>
        <translation>不可否认</translation>
    </message>
    <message>
        <source>Detecting</source>
        <translation>可探知</translation>
    </message>
    <message>
        <source>Data disclosure</source>
        <translation>数据披露</translation>
    </message>
    <message>
        <source>Unawareness</source>
        <translation>不知情</translation>
    </message>
    <message>
        <source>Non-compliance</source>
        <translation>不合规</translation>
    </message>
</context>
<context>
    <name>ThreatDragon</name>
    <message>
        <source>The tool makes this anew by itself.</source>
        <translation>该工具会自行重新生成此项。</translation>
    </message>
    <message>
        <source>A diagram has no method of its own; each threat has its category.</source>
        <translation>图没有自己的建模方法；每项威胁有各自的类别。</translation>
    </message>
    <message>
        <source>This kind is not known; the shape counts.</source>
        <translation>种类无法识别，以图形为准。</translation>
    </message>
    <message>
        <source>Its kind, “%1”, is not known; it became a flow.</source>
        <translation>种类“%1”无法识别，已作为数据流读取。</translation>
    </message>
    <message>
        <source>Its kind, “%1”, is not known; it became a process.</source>
        <translation>种类“%1”无法识别，已作为处理过程读取。</translation>
    </message>
    <message>
        <source>It speaks against the kind of the cell.</source>
        <translation>与该图元的种类矛盾。</translation>
    </message>
    <message>
        <source>It speaks against how the threats listed here stand.</source>
        <translation>与此处所列威胁的状态矛盾。</translation>
    </message>
    <message>
        <source>It is drawn under another name than the one it has.</source>
        <translation>图上显示的名称与其自身的名称不同。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n bends are kept.</source>
        <translation>
            <numerusform>只保留前%n个折点。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no point.</source>
        <translation>不是一个点。</translation>
    </message>
    <message>
        <source>It is no number that counts threats.</source>
        <translation>不是威胁的编号。</translation>
    </message>
    <message>
        <source>The category “%1” is none that Gatehouse knows.</source>
        <translation>Gatehouse 没有类别“%1”。</translation>
    </message>
    <message>
        <source>The method “%1” is not kept, only the category.</source>
        <translation>建模方法“%1”不保留，只保留类别。</translation>
    </message>
    <message>
        <source>“%1” became high: Gatehouse knows no level above it.</source>
        <translation>“%1”已转换为“高”：Gatehouse 没有更高的级别。</translation>
    </message>
    <message>
        <source>The level “%1” is none that Gatehouse knows.</source>
        <translation>Gatehouse 没有级别“%1”。</translation>
    </message>
    <message>
        <source>It is the text that stands there until somebody writes one.</source>
        <translation>这是填写前的占位文字。</translation>
    </message>
    <message>
        <source>Another diagram has the same id; this one got one of its own.</source>
        <translation>另有一张图使用相同的标识，已为此图指定新标识。</translation>
    </message>
    <message>
        <source>Two parts of the diagram “%1” have the same id, “%2”, so that it is not clear which of them a flow connects. Correct the file in the tool it comes from.</source>
        <translation>图“%1”中有两个部分的标识相同（“%2”），无法确定数据流连接的是哪一个。请在原工具中更正文件。</translation>
    </message>
    <message>
        <source>Another part of the file has the same id; this one got one of its own.</source>
        <translation>文件中另有部分使用相同的标识，已为此项指定新标识。</translation>
    </message>
    <message>
        <source>It has no place on the diagram; it was put below the others.</source>
        <translation>在图上没有位置，已放到其他内容下方。</translation>
    </message>
    <message>
        <source>An end of this boundary lies nowhere; only the rest of its line is drawn.</source>
        <translation>该边界有一端没有位置，只绘制其余部分。</translation>
    </message>
    <message>
        <source>A note has no threats; it became one of the whole model.</source>
        <translation>注释没有威胁，已转为整个模型的威胁。</translation>
    </message>
    <message>
        <source>Unconnected end</source>
        <translation>未连接的端点</translation>
    </message>
    <message>
        <source>The flow ends at nothing; an external actor “%1” was put there.</source>
        <translation>数据流的一端没有连接，已在该处放置外部参与者“%1”。</translation>
    </message>
    <message>
        <source>The flow ends at something that is no element of the diagram; an external actor “%1” was put there.</source>
        <translation>数据流的一端连接的不是图中的元素，已在该处放置外部参与者“%1”。</translation>
    </message>
    <message>
        <source>It follows from where things are drawn.</source>
        <translation>由图形的位置得出。</translation>
    </message>
</context>
<context>
    <name>ThreatLibrary</name>
    <message>
        <source>This is not a threat library: it must be JSON that holds one object with the fields of a library.</source>
        <translation>这不是威胁库：必须是JSON，且内含一个带威胁库字段的对象。</translation>
    </message>
</context>
<context>
    <name>ThreatLibraryCheck</name>
    <message>
        <source>The Chinese text is missing.</source>
        <translation>缺少中文。</translation>
    </message>
    <message>
        <source>The English text is missing.</source>
        <translation>缺少英文。</translation>
    </message>
    <message>
        <source>There is no “%1” among the entries of kind “%2”.</source>
        <translation>“%2”条目中没有“%1”。</translation>
    </message>
    <message>
        <source>No published requirement library has a requirement “%1”.</source>
        <translation>已发布的要求库中没有要求“%1”。</translation>
    </message>
    <message>
        <source>A key takes at most 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>标识只能由字母、数字、点、连字符和下划线组成，最多64个字符。</translation>
    </message>
    <message>
        <source>There is no question “%1”.</source>
        <translation>没有问题“%1”。</translation>
    </message>
    <message>
        <source>There is no section “%1”.</source>
        <translation>没有分组“%1”。</translation>
    </message>
    <message>
        <source>The profile of an app asks this already.</source>
        <translation>应用画像已询问此项。</translation>
    </message>
    <message>
        <source>Say what kind of element it is.</source>
        <translation>请指明要素种类。</translation>
    </message>
    <message>
        <source>Choose how it is drawn.</source>
        <translation>请选择形状。</translation>
    </message>
    <message>
        <source>Name its icon.</source>
        <translation>请指定图标。</translation>
    </message>
    <message>
        <source>Choose at least one category of the threat.</source>
        <translation>请至少选择一个威胁类别。</translation>
    </message>
    <message>
        <source>Rate how likely it is, from 1 to 5.</source>
        <translation>请评定可能性，1至5。</translation>
    </message>
    <message>
        <source>Rate what it would do, from 1 to 5.</source>
        <translation>请评定影响，1至5。</translation>
    </message>
    <message>
        <source>Each test suggestion stands on a line of its own, in both languages: there are not as many Chinese ones as English ones.</source>
        <translation>测试建议每行一条，中英文一一对应：中文与英文的条数不一致。</translation>
    </message>
    <message>
        <source>It names no countermeasure.</source>
        <translation>未列出应对措施。</translation>
    </message>
    <message>
        <source>“%1” is no condition (column %2). %3</source>
        <translation>“%1”不是条件（第%2列）。%3</translation>
    </message>
    <message>
        <source>There is no element type “%1”.</source>
        <translation>没有要素类型“%1”。</translation>
    </message>
    <message>
        <source>Nothing answers “%1” here: it is neither a question of this library nor one of the app&apos;s profile.</source>
        <translation>此处无从回答“%1”：既不是本威胁库的问题，也不是应用画像的问题。</translation>
    </message>
    <message>
        <source>“%1” is asked of elements, and this rule is about data flows.</source>
        <translation>“%1”针对要素，而本规则针对数据流。</translation>
    </message>
    <message>
        <source>“%1” is asked of data flows, and this rule is about elements.</source>
        <translation>“%1”针对数据流，而本规则针对要素。</translation>
    </message>
    <message>
        <source>“%1” is never asked of the types of this rule.</source>
        <translation>本规则的类型均不询问“%1”。</translation>
    </message>
    <message>
        <source>This can never be so: the rule finds no threat anywhere.</source>
        <translation>该条件不可能成立：本规则不会命中任何威胁。</translation>
    </message>
    <message>
        <source>This is always so where the rule matches: it never finds an open threat.</source>
        <translation>规则命中时该条件总是成立：不会出现未应对的威胁。</translation>
    </message>
    <message>
        <source>This can never be so where the rule matches: nothing answers the threat.</source>
        <translation>规则命中时该条件不可能成立：该威胁无从应对。</translation>
    </message>
    <message>
        <source>With all of them in the design, what answers the threat is still not so.</source>
        <translation>即使全部落实到设计，应对条件仍不成立。</translation>
    </message>
    <message>
        <source>No threat names this requirement, and nothing says why.</source>
        <translation>没有威胁关联该要求，也未说明原因。</translation>
    </message>
</context>
<context>
    <name>ThreatLibraryDraftRepository</name>
    <message>
        <source>There is an entry “%1” of this kind already. Choose another key.</source>
        <translation>该种类中已有条目“%1”。请另选标识。</translation>
    </message>
    <message>
        <source>“%1” cannot be a key: it takes at most 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>“%1”不能作为标识：只能由字母、数字、点、连字符和下划线组成，最多64个字符。</translation>
    </message>
    <message>
        <source>%1: “%2” is no condition (column %3). %4</source>
        <translation>%1：“%2”不是条件（第%3列）。%4</translation>
    </message>
    <message>
        <source>Source, target and trust boundary are asked of data flows. Say that the rule is about data flows, or leave them empty.</source>
        <translation>起点、终点和信任边界只用于数据流。请将规则改为针对数据流，或将其留空。</translation>
    </message>
    <message>
        <source>This draft of a threat library is no longer there.</source>
        <translation>该威胁库草稿已不存在。</translation>
    </message>
    <message>
        <source>The threat library “%1” has no draft. Begin one as a copy of a version.</source>
        <translation>威胁库“%1”没有草稿。请将某一版本复制为草稿。</translation>
    </message>
    <message>
        <source>This entry is no longer in the draft of the threat library.</source>
        <translation>该条目已不在威胁库草稿中。</translation>
    </message>
    <message>
        <source>The draft has no “%1” among the entries of kind “%2”.</source>
        <translation>草稿的“%2”条目中没有“%1”。</translation>
    </message>
    <message>
        <source>The threat library “%1” has a draft already. Go on with that one, publish it or discard it.</source>
        <translation>威胁库“%1”已有草稿。请继续编辑、发布或放弃该草稿。</translation>
    </message>
    <message>
        <source>Somebody else changed this draft in the meantime. Look at what it says now, then change it again.</source>
        <translation>其间他人修改了该草稿。请查看现有内容后再修改。</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else in the meantime. Look at what it says now, then change it again.</source>
        <translation>其间他人修改了“%1”。请查看现有内容后再修改。</translation>
    </message>
</context>
<context>
    <name>ThreatLibraryFile</name>
    <message>
        <source>The threat library</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>Element type %1</source>
        <translation>要素类型%1</translation>
    </message>
    <message>
        <source>Flow type %1</source>
        <translation>数据流类型%1</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>小节%1</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>问题%1</translation>
    </message>
    <message>
        <source>Countermeasure %1</source>
        <translation>应对措施%1</translation>
    </message>
    <message>
        <source>Threat %1</source>
        <translation>威胁%1</translation>
    </message>
    <message>
        <source>Uncovered requirement %1</source>
        <translation>未覆盖的要求%1</translation>
    </message>
    <message>
        <source>another one has it too.</source>
        <translation>与另一条重复。</translation>
    </message>
    <message>
        <source>the profile of an app asks it already.</source>
        <translation>应用画像已有同名问题。</translation>
    </message>
    <message>
        <source>there is no “%1”.</source>
        <translation>没有“%1”。</translation>
    </message>
    <message>
        <source>must be “element” or “flow”.</source>
        <translation>必须是“element”或“flow”。</translation>
    </message>
    <message>
        <source>“%1” is no condition (column %2). %3</source>
        <translation>“%1”不是条件（第%2列）。%3</translation>
    </message>
    <message>
        <source>nothing answers “%1” here.</source>
        <translation>此处没有可回答“%1”的内容。</translation>
    </message>
    <message>
        <source>STRIDE and LINDDUN categories stand in fields of their own.</source>
        <translation>STRIDE与LINDDUN类别须分别填写。</translation>
    </message>
    <message>
        <source>needs at least one category.</source>
        <translation>至少需要一个类别。</translation>
    </message>
    <message>
        <source>This is not a threat library: the file is far larger than any.</source>
        <translation>这不是威胁库：文件过大。</translation>
    </message>
</context>
<context>
    <name>ThreatLibraryMover</name>
    <message>
        <source>This release has no threat model.</source>
        <translation>该版本没有威胁模型。</translation>
    </message>
    <message>
        <source>This threat model is held against %1 already.</source>
        <translation>该威胁模型已采用%1。</translation>
    </message>
</context>
<context>
    <name>ThreatLibraryRepository</name>
    <message>
        <source>%1 is published already, with other content. A published version never changes: choose another version.</source>
        <translation>%1已发布，且内容不同。已发布的版本不再变动，请另选版本号。</translation>
    </message>
    <message>
        <source>There is no threat library “%1”: none is published in this workspace yet.</source>
        <translation>没有威胁库“%1”：本工作区尚未发布威胁库。</translation>
    </message>
    <message>
        <source>There is no threat library “%1”. There are: %2.</source>
        <translation>没有威胁库“%1”。现有威胁库：%2。</translation>
    </message>
    <message>
        <source>This workspace does not hold version %1 of the threat library “%2”. Import its file, or open the workspace with a newer Gatehouse.</source>
        <translation>本工作区没有威胁库“%2”的%1版。请导入其文件，或用更新版本的程序打开工作区。</translation>
    </message>
    <message>
        <source>The threat library %1 is not what was published: the workspace is damaged. Go back to a backup.</source>
        <translation>威胁库%1与发布时不一致：工作区已损坏。请恢复备份。</translation>
    </message>
    <message>
        <source>“%1” cannot be the key of a threat library: it takes at most 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>“%1”不能作为威胁库的标识：只能由字母、数字、点、连字符和下划线组成，最多64个字符。</translation>
    </message>
    <message>
        <source>“%1” is the library that comes with Gatehouse. Give yours a key of its own, so that newer versions of both can stand beside each other.</source>
        <translation>“%1”是程序内置的威胁库。请为自有威胁库另设标识，以便两者的新版本并存。</translation>
    </message>
    <message>
        <source>“%1” is no version. Choose one such as 1.0.0.</source>
        <translation>“%1”不是版本号。请使用1.0.0这样的版本号。</translation>
    </message>
    <message>
        <source>This cannot be published yet. %1: %2</source>
        <translation>尚不能发布。%1：%2</translation>
    </message>
</context>
<context>
    <name>ThreatModelExport</name>
    <message>
        <source>%1 is read, not written. Write Threat Dragon 2 or Open Threat Model.</source>
        <translation>%1只能读取，不能写出。请选择Threat Dragon 2或Open Threat Model。</translation>
    </message>
</context>
<context>
    <name>ThreatModelFile</name>
    <message>
        <source>What Gatehouse left in the file does not hold together any more; only the other tool&apos;s own fields are read.</source>
        <translation>Gatehouse 留在文件中的内容已不一致，只读取对方工具自己的字段。</translation>
    </message>
    <message>
        <source>This is no threat model that Gatehouse can read. It reads those of OWASP Threat Dragon, Open Threat Model (JSON or YAML) and the Microsoft Threat Modeling Tool (.tm7).</source>
        <translation>这不是 Gatehouse 能读取的威胁模型。可读取 OWASP Threat Dragon、Open Threat Model（JSON 或 YAML）和 Microsoft Threat Modeling Tool（.tm7）的文件。</translation>
    </message>
    <message>
        <source>Only the first document of the file is read.</source>
        <translation>只读取文件中的第一个文档。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message numerus="yes">
        <source>The file is a list of %n threat models. Split it into one file for each, and take over the one of this release.</source>
        <translation>
            <numerusform>文件是%n个威胁模型的列表。请将其拆分为每个模型一个文件，再导入本版本的模型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters that XML does not allow became “�”.</source>
        <translation>
            <numerusform>%n个 XML 不允许的字符已替换为“�”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text of the file is not in the encoding that it begins with (UTF-16). Save it as UTF-8.</source>
        <translation>文件内容与其开头所示的编码（UTF-16）不符。请另存为 UTF-8。</translation>
    </message>
    <message numerus="yes">
        <source>%n halves of characters became “�”.</source>
        <translation>
            <numerusform>%n个残缺字符已替换为“�”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreatModelRepository</name>
    <message>
        <source>Somebody else changed this threat model in the meantime. Look at what it shows now, then change it again.</source>
        <translation>该威胁模型已被他人修改。请查看当前内容后再修改。</translation>
    </message>
    <message>
        <source>There is no such threat model in this workspace.</source>
        <translation>工作区中没有该威胁模型。</translation>
    </message>
    <message>
        <source>This release has a threat model already. Change that one.</source>
        <translation>本版本已有威胁模型，请在其上修改。</translation>
    </message>
    <message>
        <source>This threat model counts for its release already: there is nothing to confirm.</source>
        <translation>该威胁模型已计入本版本，无需确认。</translation>
    </message>
    <message>
        <source>What you looked at is no longer in this threat model.</source>
        <translation>所查看的内容已不在该威胁模型中。</translation>
    </message>
    <message>
        <source>This threat model is held against %1@%2 already.</source>
        <translation>该威胁模型已采用%1@%2。</translation>
    </message>
    <message>
        <source>The other release has no threat model.</source>
        <translation>另一版本没有威胁模型。</translation>
    </message>
    <message>
        <source>Out of scope without a reason: %1. Say in the drawing why its threats are not looked for, then mark it as looked at.</source>
        <translation>以下部分不在范围内，但没有说明理由：%1。请先在图中说明为何不分析其威胁，再标记为已查看。</translation>
    </message>
</context>
<context>
    <name>ThreatMove</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No longer found</source>
        <translation>不再命中</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ThreatReason</name>
    <message>
        <source>%1 said on %2 that it is not applicable: %3
It stays open until somebody else who may decide applicability confirms that.</source>
        <translation>%1于%2提出不适用：%3\n在另一位有权判定适用性的人确认之前，仍视为未应对。</translation>
    </message>
    <message>
        <source>The acceptance of its risk ended on %1.</source>
        <translation>风险接受已于%1到期。</translation>
    </message>
    <message>
        <source>Nothing is recorded against it.</source>
        <translation>尚未登记任何应对措施。</translation>
    </message>
    <message numerus="yes">
        <source>%n countermeasure(s) are proposed; none is decided.</source>
        <translation>
            <numerusform>已提出%n项应对措施，均未决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided, and not all of it stands in the design yet: %1</source>
        <translation>已决定，但尚未全部写入设计：%1</translation>
    </message>
    <message>
        <source>%1 in the design do not answer it by themselves. What would: %2</source>
        <translation>设计中的%1尚不足以应对，还需：%2</translation>
    </message>
    <message>
        <source>Answered by %1; the least advanced of them decides.</source>
        <translation>由%1应对，以其中进展最慢者为准。</translation>
    </message>
    <message>
        <source>%1 accepted its risk until %2: %3</source>
        <translation>%1接受其风险至%2：%3</translation>
    </message>
    <message>
        <source>%1 said so on %2: %3</source>
        <translation>%1于%2提出：%3</translation>
    </message>
    <message>
        <source>%1 said so on %2, and %3 confirmed it: %4</source>
        <translation>%1于%2提出，%3已确认：%4</translation>
    </message>
    <message>
        <source>The drawing has no place for it any longer. What was decided is kept, and counts again should it come back.</source>
        <translation>图中已不存在该威胁。所作决定予以保留，再次出现时重新计入。</translation>
    </message>
</context>
<context>
    <name>ThreatReport</name>
    <message>
        <source>Threat no.</source>
        <translation>威胁编号</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Risk today</source>
        <translation>当前风险</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>接受人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>No risk is accepted.</source>
        <translation>没有接受的风险。</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>No threat is said not to be applicable.</source>
        <translation>没有判为不适用的威胁。</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Accepted risks and threats not applicable</source>
        <translation>风险接受与不适用的威胁</translation>
    </message>
    <message>
        <source>Accepted risks</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1, good until %2</source>
        <translation>%1，有效期至%2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Design reference</source>
        <translation>设计出处</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Threats answered</source>
        <translation>应对的威胁</translation>
    </message>
    <message>
        <source>Owner, due</source>
        <translation>责任人、期限</translation>
    </message>
    <message>
        <source>Tests and evidence</source>
        <translation>测试与证据</translation>
    </message>
    <message>
        <source>No countermeasure is recorded.</source>
        <translation>没有记录应对措施。</translation>
    </message>
    <message>
        <source>Verified is what its last test says, while the evidence of that test is good.</source>
        <translation>最近一次测试通过且其证据仍有效的，方为已验证。</translation>
    </message>
    <message>
        <source>Drawn for this release</source>
        <translation>为本版本绘制</translation>
    </message>
    <message>
        <source>Carried over from the release before; nobody has confirmed it yet</source>
        <translation>沿用自上一版本，尚无人确认</translation>
    </message>
    <message>
        <source>Carried over from the release before; %1 confirmed it for this one, %2</source>
        <translation>沿用自上一版本，%1已确认对本版本仍然成立（%2）</translation>
    </message>
    <message>
        <source>Threat model report</source>
        <translation>威胁模型报告</translation>
    </message>
    <message>
        <source>Threat points and countermeasures of the design, JR/T 0225—2021, 7.3.3</source>
        <translation>设计阶段的威胁点与应对措施（JR/T 0225—2021，7.3.3）</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Owner department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>For which release</source>
        <translation>适用版本</translation>
    </message>
    <message>
        <source>Drawing last changed</source>
        <translation>图的最后修改</translation>
    </message>
    <message>
        <source>Library of threats</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，%2版</translation>
    </message>
    <message>
        <source>Risk matrix</source>
        <translation>风险矩阵</translation>
    </message>
    <message>
        <source>%1, version %2, which is internal: the standard gives none</source>
        <translation>%1，%2版；为内部方案，标准未规定</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编制人</translation>
    </message>
    <message>
        <source>State as of</source>
        <translation>记录状态截至</translation>
    </message>
    <message>
        <source>SHA-256 of the drawing</source>
        <translation>图的SHA-256</translation>
    </message>
    <message>
        <source>Head of the audit log</source>
        <translation>审计日志末条</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>编制工具</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Name and signature</source>
        <translation>姓名、签字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>图</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未指定名称</translation>
    </message>
    <message>
        <source>Diagram %1: %2</source>
        <translation>图%1：%2</translation>
    </message>
    <message>
        <source>It shows the inside of “%1”.</source>
        <translation>本图展示“%1”的内部。</translation>
    </message>
    <message>
        <source>Dashed red: a trust boundary; a diamond: where a flow crosses one; grey and dashed: out of scope; a number: open threats; two ticks: looked at, and nothing is open.</source>
        <translation>红色虚线：信任边界；菱形：数据流穿越边界处；灰色虚线：不在范围内；数字：未应对的威胁数；双勾：已查看且没有未应对的威胁。</translation>
    </message>
    <message>
        <source>%1, due on %2</source>
        <translation>%1，期限%2</translation>
    </message>
    <message>
        <source>Countermeasures that are overdue</source>
        <translation>逾期的应对措施</translation>
    </message>
    <message>
        <source>Elements and flows at which no rule found a threat</source>
        <translation>没有规则命中的要素和数据流</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>未决事项</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>未决内容</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未决事项。</translation>
    </message>
    <message>
        <source>%1, open: %2</source>
        <translation>%1（未应对%2）</translation>
    </message>
    <message>
        <source>Out of scope: %1</source>
        <translation>不在范围内：%1</translation>
    </message>
    <message>
        <source>No rule found a threat here</source>
        <translation>没有规则命中</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>所在信任边界</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>查看人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>起点与终点</translation>
    </message>
    <message>
        <source>Crosses</source>
        <translation>穿越的信任边界</translation>
    </message>
    <message>
        <source>Trust boundary</source>
        <translation>信任边界</translation>
    </message>
    <message>
        <source>Elements inside</source>
        <translation>内部要素</translation>
    </message>
    <message>
        <source>Data flows across</source>
        <translation>穿越的数据流</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>保密性</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>涉及的要素和数据流</translation>
    </message>
    <message>
        <source>Elements, data flows, trust boundaries and assets</source>
        <translation>要素、数据流、信任边界与资产</translation>
    </message>
    <message>
        <source>What lies inside a boundary and which flow crosses one follows from the drawing.</source>
        <translation>哪些要素在边界之内、哪些数据流穿越边界，由图推出。</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Data flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Trust boundaries</source>
        <translation>信任边界</translation>
    </message>
    <message>
        <source>%1, of these out of scope: %2</source>
        <translation>%1个，其中不在范围内%2个</translation>
    </message>
    <message>
        <source>%1, of these out of scope: %2, across a trust boundary: %3</source>
        <translation>%1条，其中不在范围内%2条，穿越信任边界%3条</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>%1 of %2 elements and flows</source>
        <translation>要素和数据流共%2个，已查看%1个</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>满足/应有</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>是否满足</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Inherent: without countermeasures</source>
        <translation>固有：未计应对措施</translation>
    </message>
    <message>
        <source>Current: as it stands today</source>
        <translation>当前：按今日状态</translation>
    </message>
    <message>
        <source>Residual: with all countermeasures in place</source>
        <translation>残余：应对措施全部到位后</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>A threat of several categories is counted in each of them.</source>
        <translation>属于多个类别的威胁在各类别中分别计数。</translation>
    </message>
    <message>
        <source>changed the drawing last</source>
        <translation>最后修改图</translation>
    </message>
    <message>
        <source>confirmed the model for this release</source>
        <translation>确认模型适用于本版本</translation>
    </message>
    <message>
        <source>elements and flows looked at: %1</source>
        <translation>查看要素和数据流%1个</translation>
    </message>
    <message>
        <source>threats accepted or said not to be applicable: %1</source>
        <translation>接受风险或提出不适用%1项</translation>
    </message>
    <message>
        <source>confirmed as not applicable: %1</source>
        <translation>确认不适用%1项</translation>
    </message>
    <message>
        <source>countermeasures recorded: %1</source>
        <translation>记录应对措施%1项</translation>
    </message>
    <message>
        <source>countermeasures tested: %1</source>
        <translation>测试应对措施%1次</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>This report speaks of the records as they stood at %1, for the version named above only. What was recorded or changed later is not in it.</source>
        <translation>本报告仅反映封面所列版本截至%1的记录。此后记录或修改的内容不在其中。</translation>
    </message>
    <message>
        <source>Threats are found by the rules of the library in the drawing; people add their own. What state a threat is in follows from its countermeasures: one without a countermeasure that is decided is open, and verified is only what a passed test with good evidence shows.</source>
        <translation>威胁由威胁库的规则在图中识别，并可由人员补充。威胁的状态由其应对措施推出：没有已确定应对措施的，即为未应对；仅当测试通过且证据有效时，方为已验证。</translation>
    </message>
    <message>
        <source>What the design gate asks of the model</source>
        <translation>设计门禁对模型的要求</translation>
    </message>
    <message>
        <source>Threats by state and inherent risk</source>
        <translation>按状态和固有风险统计的威胁</translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) that the drawing has no place for any longer are kept in the workspace and not counted.</source>
        <translation>
            <numerusform>图中已不存在的%n项威胁保留在工作区中，不计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Threats by risk</source>
        <translation>按风险统计的威胁</translation>
    </message>
    <message>
        <source>STRIDE and LINDDUN by state</source>
        <translation>按STRIDE、LINDDUN类别和状态统计的威胁</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参与人员</translation>
    </message>
    <message>
        <source>inherent: %1</source>
        <translation>固有：%1</translation>
    </message>
    <message>
        <source>residual: %1</source>
        <translation>残余：%1</translation>
    </message>
    <message>
        <source>likelihood %1, impact %2</source>
        <translation>可能性%1，影响%2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State and reason</source>
        <translation>状态与依据</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>No threat was found.</source>
        <translation>没有识别出威胁。</translation>
    </message>
    <message>
        <source>Element: %1</source>
        <translation>要素：%1</translation>
    </message>
    <message>
        <source>Data flow: %1 (%2)</source>
        <translation>数据流：%1（%2）</translation>
    </message>
    <message>
        <source>The whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>The report was stopped. Nothing was changed.</source>
        <translation>已停止编写报告，未作任何修改。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>%1 has no threat model yet: there is nothing to report.</source>
        <translation>%1尚无威胁模型，没有可报告的内容。</translation>
    </message>
    <message>
        <source>Entry %1, %2</source>
        <translation>第%1条，%2</translation>
    </message>
</context>
<context>
    <name>ThreatRepository</name>
    <message>
        <source>Give a reason for your answer to %1. It stands at the gate.</source>
        <translation>请填写%1的答复理由，理由将列在门禁处。</translation>
    </message>
    <message numerus="yes">
        <source>The reason takes at most %n character(s).</source>
        <translation>
            <numerusform>理由最多%n个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what the threat is.</source>
        <translation>请说明威胁是什么。</translation>
    </message>
    <message>
        <source>Choose at least one category of the threat.</source>
        <translation>请至少选择一个威胁类别。</translation>
    </message>
    <message>
        <source>Rate how likely the threat is and what it would do, each from 1 to 5.</source>
        <translation>请评定威胁的可能性和影响，均为1至5。</translation>
    </message>
    <message>
        <source>Rate both how likely %1 is and what it would do, or neither.</source>
        <translation>%1的可能性和影响须同时评定，或都不评定。</translation>
    </message>
    <message>
        <source>Say why %1 is rated lower than the threat library has it. The reason stands at the gate.</source>
        <translation>请说明%1的评定为何低于威胁库，理由将列在门禁处。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Look at what it says now, then change it again.</source>
        <translation>%1已被他人修改。请查看当前内容后再修改。</translation>
    </message>
    <message>
        <source>There is no such threat model in this workspace.</source>
        <translation>工作区中没有该威胁模型。</translation>
    </message>
    <message>
        <source>There is no such threat in this workspace.</source>
        <translation>工作区中没有该威胁。</translation>
    </message>
    <message>
        <source>There is no threat %1 in this threat model. Numbers look like T-0001.</source>
        <translation>该威胁模型中没有威胁%1。编号格式如T-0001。</translation>
    </message>
    <message>
        <source>The element or flow of this threat is not in the threat model.</source>
        <translation>该威胁对应的要素或数据流不在威胁模型中。</translation>
    </message>
    <message>
        <source>There is no answer of %1 to confirm.</source>
        <translation>%1没有待确认的答复。</translation>
    </message>
    <message>
        <source>You said yourself that %1 is not applicable. Somebody else who may decide applicability has to confirm it.</source>
        <translation>%1不适用是您本人提出的，须由另一位有权判定适用性的人确认。</translation>
    </message>
    <message>
        <source>%1 is neither accepted nor said to be not applicable.</source>
        <translation>%1既未接受风险，也未提出不适用。</translation>
    </message>
    <message>
        <source>What was decided of %1 is not put back by undo. Decide it again, with the reason.</source>
        <translation>对%1作出的决定不能通过撤销恢复。请重新决定，并说明理由。</translation>
    </message>
</context>
<context>
    <name>ThreatStanding</name>
    <message>
        <source>The status “%1” is not known; the threat is open.</source>
        <translation>状态“%1”无法识别，威胁按“未应对”处理。</translation>
    </message>
    <message>
        <source>“%1” without saying how: in Gatehouse a threat that no countermeasure answers is open.</source>
        <translation>状态为“%1”却未说明如何应对：在 Gatehouse 中，没有应对措施的威胁属于未应对。</translation>
    </message>
    <message>
        <source>The status “%1” is not kept: the threat is answered by a countermeasure that is designed.</source>
        <translation>状态“%1”不保留：威胁由一项已设计的应对措施应对。</translation>
    </message>
</context>
<context>
    <name>ThreatState</name>
    <message>
        <source>Open</source>
        <translation>未应对</translation>
    </message>
    <message>
        <source>Countermeasure decided</source>
        <translation>已定应对措施</translation>
    </message>
    <message>
        <source>Countermeasure designed</source>
        <translation>已纳入设计</translation>
    </message>
    <message>
        <source>Countermeasure implemented</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>No longer in the model</source>
        <translation>模型中已不存在</translation>
    </message>
</context>
<context>
    <name>Tm7Reader</name>
    <message>
        <source>Only the beginning of this text is kept.</source>
        <translation>只保留这段文字的开头部分。</translation>
    </message>
    <message>
        <source>It is no number.</source>
        <translation>不是数字。</translation>
    </message>
    <message>
        <source>It is neither true nor false.</source>
        <translation>既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“%1” is a heading of the tool&apos;s own.</source>
        <translation>“%1”是该工具自己的标题。</translation>
    </message>
    <message>
        <source>Gatehouse does not ask for “%1” (here “%2”).</source>
        <translation>Gatehouse 不询问“%1”（此处为“%2”）。</translation>
    </message>
    <message>
        <source>The type “%1” is not kept, only the kind.</source>
        <translation>类型“%1”不保留，只保留种类。</translation>
    </message>
    <message>
        <source>This kind is not known; the type or the shape counts.</source>
        <translation>种类无法识别，以类型或图形为准。</translation>
    </message>
    <message>
        <source>Its kind, “%1”, is not known; it became a flow.</source>
        <translation>种类“%1”无法识别，已作为数据流读取。</translation>
    </message>
    <message>
        <source>Its kind, “%1”, is not known; it became a process.</source>
        <translation>种类“%1”无法识别，已作为处理过程读取。</translation>
    </message>
    <message>
        <source>Two parts of the diagram “%1” have the same id, “%2”, so that it is not clear which of them a flow connects. Correct the file in the tool it comes from.</source>
        <translation>图“%1”中有两个部分的标识相同（“%2”），无法确定数据流连接的是哪一个。请在原工具中更正文件。</translation>
    </message>
    <message>
        <source>Another part of the file has the same id; this one got one of its own.</source>
        <translation>文件中另有部分使用相同的标识，已为此项指定新标识。</translation>
    </message>
    <message>
        <source>The other name, “%1”, is not kept.</source>
        <translation>另一个名称“%1”不保留。</translation>
    </message>
    <message>
        <source>Its line lies nowhere; a short one was drawn.</source>
        <translation>边界线没有位置，已绘制一条短线。</translation>
    </message>
    <message>
        <source>Unconnected end</source>
        <translation>未连接的端点</translation>
    </message>
    <message>
        <source>The flow ends at no element of the diagram; an external actor “%1” was put there.</source>
        <translation>数据流的一端没有连接图中的元素，已在该处放置外部参与者“%1”。</translation>
    </message>
    <message>
        <source>The category “%1” is none that Gatehouse knows.</source>
        <translation>Gatehouse 没有类别“%1”。</translation>
    </message>
    <message>
        <source>The level “%1” is none that Gatehouse knows.</source>
        <translation>Gatehouse 没有级别“%1”。</translation>
    </message>
    <message>
        <source>What the threat is of is not in the file; it became one of the whole model.</source>
        <translation>文件中没有该威胁所针对的对象，已转为整个模型的威胁。</translation>
    </message>
    <message>
        <source>What is written about a threat that is still open is not kept.</source>
        <translation>对仍未应对的威胁所写的说明不保留。</translation>
    </message>
    <message>
        <source>Gatehouse has its own threat library; the tool&apos;s is not taken over.</source>
        <translation>Gatehouse 有自己的威胁库，不导入该工具的知识库。</translation>
    </message>
    <message>
        <source>“%1” became high: Gatehouse knows no level above it.</source>
        <translation>“%1”已转换为“高”：Gatehouse 没有更高的级别。</translation>
    </message>
</context>
<context>
    <name>ToolChecks</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reports: %2</source>
        <translation>%1报告：%2</translation>
    </message>
    <message>
        <source>%1 has nothing against: %2</source>
        <translation>%1未发现问题：%2</translation>
    </message>
</context>
<context>
    <name>ToolMappingRepository</name>
    <message>
        <source>There is no requirement %1 in the library %2. “library show” lists them.</source>
        <translation>要求库%2中没有%1。可用“library show”查看。</translation>
    </message>
    <message>
        <source>%1 only introduces the items below it. Choose the one of those that the rule speaks of.</source>
        <translation>%1只是其下各项的总则。请选择规则对应的具体一项。</translation>
    </message>
    <message>
        <source>%1 is assessed once for the organisation, and a report speaks of one release. Choose a requirement that is assessed for each release.</source>
        <translation>%1由组织统一测评一次，而报告只针对一个版本。请选择按版本测评的要求。</translation>
    </message>
    <message>
        <source>The rule %1 is mapped already. Change that mapping, or remove it first.</source>
        <translation>规则%1已有映射。请修改该映射，或先将其移除。</translation>
    </message>
    <message>
        <source>This mapping is no longer there.</source>
        <translation>该映射已不存在。</translation>
    </message>
    <message>
        <source>Nobody has mapped the rule %1 here. “mapping list” shows what is mapped.</source>
        <translation>此处没有规则%1的映射。可用“mapping list”查看已有映射。</translation>
    </message>
    <message>
        <source>Name the rule as the tool does.</source>
        <translation>请按工具的写法给出规则。</translation>
    </message>
    <message>
        <source>The mapping of %1 was changed by somebody else in the meantime. Look at what it says now, then change it again.</source>
        <translation>%1的映射此间已被他人修改。请查看现在的内容，再作修改。</translation>
    </message>
</context>
<context>
    <name>ToolOutcome</name>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>待查看</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未执行</translation>
    </message>
</context>
<context>
    <name>ToolRules</name>
    <message>
        <source>The mapping is no JSON object.</source>
        <translation>映射不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>The entry of %1</source>
        <translation>%1的条目</translation>
    </message>
    <message>
        <source>names none.</source>
        <translation>未列出任何一项。</translation>
    </message>
    <message>
        <source>“%1” is mapped twice.</source>
        <translation>“%1”重复映射。</translation>
    </message>
    <message>
        <source>The rule “%1” of “%2” is mapped twice.</source>
        <translation>“%2”的规则“%1”重复映射。</translation>
    </message>
</context>
<context>
    <name>ToolSeverity</name>
    <message>
        <source>Not rated</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
</context>
<context>
    <name>TouchedData</name>
    <message>
        <source>No personal data</source>
        <translation>不接触</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Sensitive personal information</source>
        <translation>敏感个人信息</translation>
    </message>
</context>
<context>
    <name>TraceDirection</name>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
</context>
<context>
    <name>TraceGap</name>
    <message>
        <source>No countermeasure</source>
        <translation>无应对措施</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>No requirement</source>
        <translation>未关联要求</translation>
    </message>
    <message>
        <source>Requirement not fulfilled</source>
        <translation>要求未落实</translation>
    </message>
    <message>
        <source>Answers no threat</source>
        <translation>未应对任何威胁</translation>
    </message>
    <message>
        <source>Not implemented</source>
        <translation>未实现</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>Test failed</source>
        <translation>测试未通过</translation>
    </message>
    <message>
        <source>Evidence not valid</source>
        <translation>证据已失效</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>A re-test is a record of its own and stays. Test again if its result no longer holds.</source>
        <translation>复测是独立的记录，须予保留。如结果不再成立，请重新复测。</translation>
    </message>
    <message>
        <source>A file that is evidence stays. Unlink it where it does not belong.</source>
        <translation>已登记为证据的文件须予保留。如不应关联，请解除关联。</translation>
    </message>
    <message>
        <source>A finding that was opened stays on record. Close it by a re-test.</source>
        <translation>已提出的问题须予保留，请通过复测关闭。</translation>
    </message>
    <message>
        <source>A gate decision is never taken back. Decide the gate again instead.</source>
        <translation>门禁决定不能撤销，请重新作出决定。</translation>
    </message>
    <message>
        <source>A decision is never taken back by undo. Decide again, with the reason.</source>
        <translation>决定不能撤销，请说明理由重新作出。</translation>
    </message>
    <message>
        <source>The acceptance of a risk is a decision. Withdraw it, with the reason.</source>
        <translation>风险接受属于决定，请说明理由予以撤回。</translation>
    </message>
    <message>
        <source>A published library stays as it was published.</source>
        <translation>已发布的要求库保持发布时的内容。</translation>
    </message>
    <message>
        <source>The workspace began with this.</source>
        <translation>工作区由此建立。</translation>
    </message>
    <message>
        <source>An account stays, since records name it. Deactivate it instead.</source>
        <translation>记录中引用了该账号，须予保留。请改为停用。</translation>
    </message>
    <message>
        <source>This version does not know what was done there.</source>
        <translation>当前版本无法识别该操作。</translation>
    </message>
    <message>
        <source>The audit log has no entry %1.</source>
        <translation>审计日志中没有第%1条记录。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>What was done there cannot be taken back. Change it by hand.</source>
        <translation>该操作不能撤销，请手工修改。</translation>
    </message>
    <message>
        <source>What was added there stays on record. Change it by hand.</source>
        <translation>当时新增的内容须予保留，请手工修改。</translation>
    </message>
    <message>
        <source>“%1” was changed again since. Look at what it says now, then change it by hand.</source>
        <translation>“%1”此后又被修改。请查看当前内容后手工修改。</translation>
    </message>
    <message>
        <source>This version cannot write what “%1” said before.</source>
        <translation>当前版本无法写回“%1”原先的内容。</translation>
    </message>
    <message>
        <source>What was removed there cannot be put back. Add it anew.</source>
        <translation>当时移除的内容不能恢复，请重新新增。</translation>
    </message>
    <message>
        <source>The gate “%1” of %2 was passed on it. Change it by hand, so that the gate shows what has changed since.</source>
        <translation>%2的“%1”门禁已据此通过。请手工修改，门禁将显示此后的变化。</translation>
    </message>
    <message>
        <source>What a move carried over stays there. Move the release back to the version it came from instead.</source>
        <translation>改用时结转的记录不予撤回。请让该版本改回原来的要求库版本。</translation>
    </message>
    <message>
        <source>The threats follow the library. Move the threat model back to the version it came from instead.</source>
        <translation>威胁随威胁库而定。请将威胁模型改回原来的版本。</translation>
    </message>
    <message>
        <source>A test that was recorded stays. Record another one if its result no longer holds.</source>
        <translation>已登记的测试予以保留。如其结果不再成立，请另行登记测试。</translation>
    </message>
    <message>
        <source>A step of a review stays on record. Whoever made it can withdraw it where the assessment is shown, until something else happens to it.</source>
        <translation>复核的步骤保留在记录中。在该测评没有其他变动之前，本人可在显示该测评处撤回。</translation>
    </message>
    <message>
        <source>Whether gates ask for reviews is said anew, not taken back.</source>
        <translation>门禁是否查验复核须重新设定，不能撤销。</translation>
    </message>
    <message>
        <source>A test result that was recorded stays. Record another one if it no longer holds.</source>
        <translation>已记录的测试结果须保留。如已不成立，请另记一条结果。</translation>
    </message>
    <message>
        <source>A revision that has taken its place stays. Replace it by another one.</source>
        <translation>已替换的证据保持不变。需要时请再次替换。</translation>
    </message>
    <message>
        <source>Evidence is retired for a reason that is kept. Reinstate it instead.</source>
        <translation>证据停用及其理由留存在案。请改用恢复使用。</translation>
    </message>
    <message>
        <source>Evidence that was reinstated counts. Retire it again, with the reason.</source>
        <translation>恢复使用的证据已计入。需要时请再次停用并说明理由。</translation>
    </message>
    <message>
        <source>A confirmation stays. Judge anew if the assessment no longer holds.</source>
        <translation>确认记录保留。测评结果不再成立的，请重新判定。</translation>
    </message>
    <message>
        <source>A comment stays as it was written. Add another one.</source>
        <translation>评论按原文保留。请另加评论。</translation>
    </message>
    <message>
        <source>Attach the evidence again, or take it away, in the finding.</source>
        <translation>请在问题中重新附证据或取消所附证据。</translation>
    </message>
    <message>
        <source>Findings that were merged stay so until they are split. Split them instead.</source>
        <translation>合并的问题在拆分前保持合并。请改用拆分。</translation>
    </message>
    <message>
        <source>A finding that was split off stands by itself. Merge them again instead.</source>
        <translation>拆分出的问题已独立。请改为再次合并。</translation>
    </message>
    <message>
        <source>A signing key stays on record, and so does its revocation. Revoke it, or make another one.</source>
        <translation>签名密钥及其吊销都留有记录，不可撤销。可吊销密钥或另行生成。</translation>
    </message>
    <message>
        <source>A submission stays on record. Submit the gate again, and the new one counts.</source>
        <translation>提交留有记录，不可撤销。可重新提交，以新的提交为准。</translation>
    </message>
    <message>
        <source>What was done with a password stays on record. Set it anew instead.</source>
        <translation>与口令有关的操作会留在记录中，不能撤销；可以重新设置。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>UnitKind</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支机构</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>委员会</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>处室</translation>
    </message>
</context>
<context>
    <name>UnitSide</name>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>科技</translation>
    </message>
    <message>
        <source>Audit supervision</source>
        <translation>审计监督</translation>
    </message>
</context>
<context>
    <name>UserCount</name>
    <message>
        <source>Say where the number of users of %1 comes from: the tier turns on it, and an auditor looks it up there.</source>
        <translation>请注明%1用户数的来源：分级以此为据，审计时据此核对。</translation>
    </message>
</context>
<context>
    <name>VersionRange</name>
    <message>
        <source>“%1” names no versions. Write “2.14.1”, or “&gt;=2.0 &lt;2.15.0”, and separate several by commas.</source>
        <translation>“%1”不是版本范围。请写作“2.14.1”或“&gt;=2.0 &lt;2.15.0”，多个范围以逗号分隔。</translation>
    </message>
    <message>
        <source>“%1” is no single version. Separate versions by commas.</source>
        <translation>“%1”不是单个版本。多个版本请以逗号分隔。</translation>
    </message>
    <message>
        <source>“%1” is no range of versions.</source>
        <translation>“%1”不是版本范围。</translation>
    </message>
</context>
<context>
    <name>VexState</name>
    <message>
        <source>Not decided</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>In triage</source>
        <translation>分析中</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>受影响</translation>
    </message>
    <message>
        <source>Not affected</source>
        <translation>不受影响</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已修复</translation>
    </message>
</context>
<context>
    <name>VexWords</name>
    <message>
        <source>The vulnerable code is not shipped</source>
        <translation>存在漏洞的代码未打包</translation>
    </message>
    <message>
        <source>The vulnerable code is never called</source>
        <translation>存在漏洞的代码不会被调用</translation>
    </message>
    <message>
        <source>It takes a configuration that is not used</source>
        <translation>须有特定配置，本应用未使用</translation>
    </message>
    <message>
        <source>It takes a component that is not there</source>
        <translation>须有特定组件，本应用没有</translation>
    </message>
    <message>
        <source>It takes an environment that is not used</source>
        <translation>须有特定运行环境，本应用不具备</translation>
    </message>
    <message>
        <source>The compiler&apos;s options prevent it</source>
        <translation>编译选项已防止</translation>
    </message>
    <message>
        <source>It is prevented at run time</source>
        <translation>运行时已防护</translation>
    </message>
    <message>
        <source>It is prevented at the perimeter</source>
        <translation>边界已防护</translation>
    </message>
    <message>
        <source>Another control prevents it</source>
        <translation>已有其他措施防护</translation>
    </message>
    <message>
        <source>Cannot be mended</source>
        <translation>无法修复</translation>
    </message>
    <message>
        <source>Will not be mended</source>
        <translation>不予修复</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Back to an earlier version</source>
        <translation>回退到较早版本</translation>
    </message>
    <message>
        <source>There is a workaround</source>
        <translation>有临时规避办法</translation>
    </message>
</context>
<context>
    <name>VulnerabilityRepository</name>
    <message>
        <source>The CVSS score is a number from 0.0 to 10.0.</source>
        <translation>CVSS 分值应为 0.0 至 10.0 的数字。</translation>
    </message>
    <message>
        <source>There is no such vulnerability in this workspace.</source>
        <translation>工作区中没有该漏洞。</translation>
    </message>
    <message>
        <source>There is no vulnerability %1 in this workspace. Look it up in the list of vulnerabilities.</source>
        <translation>工作区中没有漏洞%1。请在漏洞列表中查找。</translation>
    </message>
    <message>
        <source>Say which component the vulnerability is in, so that the releases that ship it can be found.</source>
        <translation>请填写漏洞所在的组件，以便找出包含它的版本。</translation>
    </message>
    <message>
        <source>%1 is recorded already, in %2. Change it there, or withdraw it first.</source>
        <translation>%1已登记，所在组件为%2。请修改该登记，或先撤回。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime. Look at it again, then make your change.</source>
        <translation>%1已被他人修改。请重新查看后再修改。</translation>
    </message>
    <message>
        <source>%1 is withdrawn. Record it anew where it counts after all.</source>
        <translation>%1已撤回。如确实存在，请重新登记。</translation>
    </message>
    <message>
        <source>%1 is recorded already.</source>
        <translation>%1已登记。</translation>
    </message>
    <message>
        <source>%1 is withdrawn already.</source>
        <translation>%1已撤回，无需重复。</translation>
    </message>
    <message>
        <source>Say why %1 is withdrawn. The reason stays on record.</source>
        <translation>请说明撤回%1的理由。理由将留存备查。</translation>
    </message>
    <message>
        <source>The release does not ship a component with this vulnerability, so there is nothing to decide.</source>
        <translation>该版本不含存在此漏洞的组件，无需判定。</translation>
    </message>
    <message>
        <source>Somebody else has decided in the meantime: %1. Look at it again, then decide.</source>
        <translation>他人已作出判定：%1。请重新查看后再判定。</translation>
    </message>
    <message>
        <source>Say why the release is not affected. The justification stands beside the decision.</source>
        <translation>请说明版本为何不受影响。理由将与判定一并列示。</translation>
    </message>
</context>
<context>
    <name>WorkKind</name>
    <message>
        <source>Gate is late</source>
        <translation>门禁逾期</translation>
    </message>
    <message>
        <source>Gate waits for a decision</source>
        <translation>门禁待决定</translation>
    </message>
    <message>
        <source>Passed gate is no longer current</source>
        <translation>已通过的门禁不再有效</translation>
    </message>
    <message>
        <source>Finding to mend</source>
        <translation>待整改的问题</translation>
    </message>
    <message>
        <source>Finding to re-test</source>
        <translation>待复测的问题</translation>
    </message>
    <message>
        <source>Assessment came back from review</source>
        <translation>复核退回的测评</translation>
    </message>
    <message>
        <source>Risk acceptance ends</source>
        <translation>风险接受即将到期</translation>
    </message>
    <message>
        <source>Applicability to confirm</source>
        <translation>待确认的适用性</translation>
    </message>
    <message>
        <source>Threat answers to confirm</source>
        <translation>待确认的威胁处置</translation>
    </message>
    <message>
        <source>Judgements on replaced evidence to confirm</source>
        <translation>证据更换后待确认的判定</translation>
    </message>
    <message>
        <source>Assessments to review</source>
        <translation>待复核的测评</translation>
    </message>
    <message>
        <source>Tests assigned to you</source>
        <translation>分配给您的测试</translation>
    </message>
    <message>
        <source>Requirements to assess</source>
        <translation>待测评的要求</translation>
    </message>
    <message>
        <source>Judgements without evidence</source>
        <translation>缺少证据的判定</translation>
    </message>
    <message>
        <source>Threats to answer</source>
        <translation>待处置的威胁</translation>
    </message>
    <message>
        <source>Tests to run</source>
        <translation>待执行的测试</translation>
    </message>
    <message>
        <source>Review is overdue</source>
        <translation>复审已逾期</translation>
    </message>
    <message>
        <source>Outsourcing contract ends</source>
        <translation>外包合同已终止或即将终止</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1字节</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>引导语</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Which requirements apply, and why</source>
        <translation>各项要求是否适用及理由</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Control point</source>
        <translation>控制点</translation>
    </message>
    <message>
        <source>Requirement summary</source>
        <translation>要求摘要</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>强制程度</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>适用性</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>The release is held against no requirements.</source>
        <translation>本版本没有对应的要求。</translation>
    </message>
    <message>
        <source>Page &amp;P of &amp;N</source>
        <translation>第 &amp;P 页，共 &amp;N 页</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终适用</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>拟采用：%1</translation>
    </message>
    <message>
        <source>Assessed once for the organisation and inherited.</source>
        <translation>组织级测评，由各应用沿用。</translation>
    </message>
    <message>
        <source>Assessment sheet</source>
        <translation>测评表</translation>
    </message>
    <message>
        <source>An item not assessed never counts as passed; one that does not apply is left out of the score. Lead-ins that their lists restate are not assessed on their own: %1 (see the applicability sheet).</source>
        <translation>未测评不计为通过，不适用不计入得分。由其下各项具体说明的引导语不单独测评，共%1条（见适用性表）。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Object or sample</source>
        <translation>测评对象/样本</translation>
    </message>
    <message>
        <source>Result record</source>
        <translation>结果记录</translation>
    </message>
    <message>
        <source>Evidence no.</source>
        <translation>证据编号</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>符合程度</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Remediation advice</source>
        <translation>整改建议</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Re-test result</source>
        <translation>复测结果</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Counted under</source>
        <translation>汇总键</translation>
    </message>
    <message>
        <source>State of the evidence</source>
        <translation>证据状态</translation>
    </message>
    <message>
        <source>Audit workbook of mobile app compliance</source>
        <translation>移动应用合规审计工作簿</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>测评对象</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>应用代码</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>应用类型</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Owner department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>安装包</translation>
    </message>
    <message>
        <source>Package SHA-256</source>
        <translation>安装包 SHA-256</translation>
    </message>
    <message>
        <source>Package SM3</source>
        <translation>安装包 SM3</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>测评项</translation>
    </message>
    <message>
        <source>Applicable: %1. Not applicable: %2. Of these assessed once for the organisation: %3. Lead-ins that are not assessed on their own: %4.</source>
        <translation>适用%1项，不适用%2项；其中组织级要求%3项，由各应用沿用。另有不单独测评的引导语%4条。</translation>
    </message>
    <message>
        <source>%1 (items: %2)</source>
        <translation>%1（%2项）</translation>
    </message>
    <message>
        <source>Methods used</source>
        <translation>所用方法</translation>
    </message>
    <message>
        <source>None recorded yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Nobody has recorded anything yet.</source>
        <translation>尚无人记录。</translation>
    </message>
    <message>
        <source>items assessed: %1</source>
        <translation>测评%1项</translation>
    </message>
    <message>
        <source>evidence added: %1</source>
        <translation>添加证据%1份</translation>
    </message>
    <message>
        <source>findings opened: %1</source>
        <translation>登记问题%1个</translation>
    </message>
    <message>
        <source>re-tests: %1</source>
        <translation>复测%1次</translation>
    </message>
    <message>
        <source>applicability decided: %1</source>
        <translation>决定适用性%1项</translation>
    </message>
    <message>
        <source>risks accepted: %1</source>
        <translation>接受风险%1项</translation>
    </message>
    <message>
        <source>gate decisions: %1</source>
        <translation>门禁决定%1次</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Coverage and score</source>
        <translation>测评覆盖率与得分</translation>
    </message>
    <message>
        <source>Coverage %1 (%2 of %3 items), score %4 by scheme %5, which is internal: the standard gives none.</source>
        <translation>测评覆盖率%1（已测评%2项，应测评%3项），得分%4，计分方案%5（内部方案，标准未规定计分办法）。</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>Passed: %1 of %2. Changed since they were decided: %3. Open findings: %4.</source>
        <translation>已通过%1道，共%2道；决定后内容有变的%3道。未闭环问题%4个。</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>This workbook speaks of the records as they stood at %1, for the version named above only. What was recorded or changed later is not in it.</source>
        <translation>本工作簿只反映上述版本在%1的记录状态；此后的记录和变更不在其中。</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>导出工具</translation>
    </message>
    <message>
        <source>Gatehouse %1</source>
        <translation>守门%1</translation>
    </message>
    <message>
        <source>Release identifier</source>
        <translation>版本标识</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Coverage and score by clause group, gates at a glance</source>
        <translation>各条款组的测评覆盖率与得分、门禁一览</translation>
    </message>
    <message>
        <source>Every item with method, object, record, judgement and findings</source>
        <translation>逐项的方法、对象、记录、符合程度与问题</translation>
    </message>
    <message>
        <source>Every file with its digests and the clauses resting on it</source>
        <translation>每份文件的摘要值与所支撑的条款</translation>
    </message>
    <message>
        <source>Findings, re-tests and accepted risks</source>
        <translation>问题、复测与风险接受</translation>
    </message>
    <message>
        <source>Prepared, reviewed and approved by</source>
        <translation>编制、审核、批准</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Not yet effective</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将失效</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Evidence index</source>
        <translation>证据清单</translation>
    </message>
    <message>
        <source>Each file is stored once under its content. Whoever holds a copy can tell by either digest that it is the file looked at.</source>
        <translation>同一内容的文件只存一份。持有副本者可凭任一摘要值确认其即为测评时所查看的文件。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Clauses resting on it</source>
        <translation>支撑的条款</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>No evidence is linked to this release.</source>
        <translation>本版本没有关联证据。</translation>
    </message>
    <message>
        <source>Accepted by %1 on %2, holds until %3</source>
        <translation>由%1于%2接受，有效期至%3</translation>
    </message>
    <message>
        <source>A re-test is a record of its own and never overwrites an earlier one. An accepted risk has an approver and a last day on which it holds.</source>
        <translation>每次复测单独成为一条记录，不覆盖此前的结果。风险接受须有批准人和有效期截止日。</translation>
    </message>
    <message>
        <source>Finding no.</source>
        <translation>问题编号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>闭环日期</translation>
    </message>
    <message>
        <source>Re-tests</source>
        <translation>复测记录</translation>
    </message>
    <message>
        <source>Risk acceptance</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>No finding is recorded for this release.</source>
        <translation>本版本没有问题记录。</translation>
    </message>
    <message>
        <source>Risk accepted without a finding</source>
        <translation>未登记问题的风险接受</translation>
    </message>
    <message>
        <source>Followed by another</source>
        <translation>已有后续决定</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>决定后内容有变</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Lifecycle gates and what they ask for</source>
        <translation>生命周期门禁及其判据</translation>
    </message>
    <message>
        <source>A release passes six gates in order. A criterion counts what is recorded; a decision signs the digest of a snapshot of what was decided upon.</source>
        <translation>版本依次通过六道门禁。判据按记录计数；每次决定绑定当时内容快照的摘要值。</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>判据</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应满足</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>Decisions on the gates</source>
        <translation>门禁决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>效力</translation>
    </message>
    <message>
        <source>Digest of the snapshot (SHA-256)</source>
        <translation>快照摘要值（SHA-256）</translation>
    </message>
    <message>
        <source>No gate has been decided yet.</source>
        <translation>尚无门禁决定。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题清单</translation>
    </message>
    <message>
        <source>Sign page</source>
        <translation>签字页</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1，决定后内容有变</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Pieces of evidence: %1 (%2), each with its SHA-256 and SM3 digest.</source>
        <translation>证据%1份（合计%2），每份均附 SHA-256 和 SM3 摘要值。</translation>
    </message>
    <message>
        <source>Expired on that day: %1. Expiring within 30 days: %2.</source>
        <translation>截至当日已失效%1份，30天内将失效%2份。</translation>
    </message>
    <message>
        <source>Items judged compliant or partially compliant without evidence: %1.</source>
        <translation>判为符合或部分符合而没有证据的%1项。</translation>
    </message>
    <message>
        <source>Nothing has been assessed yet: there is no score, and nothing counts as passed.</source>
        <translation>尚未测评：没有得分，也不计为通过。</translation>
    </message>
    <message>
        <source>Sign page (internal sign-off)</source>
        <translation>签字页（内部签核）</translation>
    </message>
    <message>
        <source>Those who sign confirm that they have seen the records of this workbook as they stood when it was exported.</source>
        <translation>签字人确认已审阅本工作簿所载、截至导出时的记录。</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>签核内容</translation>
    </message>
    <message>
        <source>App and version</source>
        <translation>应用与版本</translation>
    </message>
    <message>
        <source>State as of</source>
        <translation>记录状态截至</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>测评覆盖率</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Open high risks</source>
        <translation>未解除高风险</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未闭环问题</translation>
    </message>
    <message>
        <source>Gates passed</source>
        <translation>已通过门禁</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Summary: coverage, score and gates</source>
        <translation>汇总：测评覆盖率、得分与门禁</translation>
    </message>
    <message>
        <source>Score by scheme %1: compliant counts 1, partially compliant 0.5, non-compliant 0, over the assessed items with equal weights. Items that do not apply are left out; an item not assessed never counts as passed, so coverage stands beside every score. The scheme is internal: the standard gives none.</source>
        <translation>计分方案%1：符合计1，部分符合计0.5，不符合计0，各项权重相同，只按已测评项计算。不适用不计入；未测评不计为通过，因此得分旁始终列出测评覆盖率。该方案为内部方案，标准未规定计分办法。</translation>
    </message>
    <message>
        <source>The counts are formulas over the sheet “%1” and its hidden last column, which names the clause group of each row.</source>
        <translation>各项计数均为公式，取自工作表“%1”及其末尾的隐藏列（各行所属的条款组）。</translation>
    </message>
    <message>
        <source>Pieces of evidence</source>
        <translation>证据（份）</translation>
    </message>
    <message>
        <source>Gates passed of %1</source>
        <translation>已通过门禁（共%1道）</translation>
    </message>
    <message>
        <source>Clause group</source>
        <translation>条款组</translation>
    </message>
    <message>
        <source>Applicable</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>已测评</translation>
    </message>
    <message>
        <source>By chapter</source>
        <translation>按章汇总</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Lifecycle gates</source>
        <translation>生命周期门禁</translation>
    </message>
    <message>
        <source>Criteria met</source>
        <translation>满足的判据</translation>
    </message>
    <message>
        <source>(late)</source>
        <translation>（逾期）</translation>
    </message>
    <message>
        <source>Coverage and score by chapter</source>
        <translation>各章测评覆盖率与得分</translation>
    </message>
    <message>
        <source>Judgements by clause group</source>
        <translation>各条款组符合程度</translation>
    </message>
    <message>
        <source>By clause group</source>
        <translation>按条款组汇总</translation>
    </message>
    <message>
        <source>The sheet is full. The table goes on in the sheet “%1”.</source>
        <translation>本工作表已满，在工作表“%1”中继续。</translation>
    </message>
    <message>
        <source>… (goes on in the row below)</source>
        <translation>…（接下一行）</translation>
    </message>
    <message>
        <source>(continued)</source>
        <translation>（续）</translation>
    </message>
    <message>
        <source>State as of %1. Scoring scheme %2.</source>
        <translation>记录状态截至%1。计分方案%2。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>App profile: what conditions rest on</source>
        <translation>应用画像：适用条件的依据</translation>
    </message>
    <message>
        <source>The answers decide which requirements apply. A question without an answer counts as “yes”, so that nothing is left out by leaving it open.</source>
        <translation>各项回答决定哪些要求适用。未回答的按“是”处理，不会因留空而漏项。</translation>
    </message>
    <message>
        <source>Subject of the question</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Requirements it leaves out</source>
        <translation>因此不适用的要求</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案类别</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>No filing is recorded.</source>
        <translation>没有备案记录。</translation>
    </message>
    <message>
        <source>Not on record</source>
        <translation>无备案记录</translation>
    </message>
    <message>
        <source>No filing number</source>
        <translation>缺备案号</translation>
    </message>
    <message>
        <source>Filed on %1</source>
        <translation>%1备案</translation>
    </message>
    <message>
        <source>Day of filing not stated</source>
        <translation>未注明备案日期</translation>
    </message>
    <message>
        <source>for version %1, not the one assessed</source>
        <translation>备案版本为%1，与所测版本不同</translation>
    </message>
    <message>
        <source>for the version assessed</source>
        <translation>备案版本与所测版本一致</translation>
    </message>
    <message>
        <source>Channels it is released through</source>
        <translation>发布渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>No channel is recorded.</source>
        <translation>没有发布渠道记录。</translation>
    </message>
    <message>
        <source>Third parties, SDKs and outsourcing</source>
        <translation>第三方、SDK 与外包</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it provides</source>
        <translation>提供的服务</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>No third party is recorded.</source>
        <translation>没有第三方记录。</translation>
    </message>
    <message>
        <source>Older than the policy allows (%1 months): to be assessed anew.</source>
        <translation>超过规定的沿用期限（%1个月），须重新测评。</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>测评人</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>测评日期</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>%1 (units of the assessors)</source>
        <translation>%1（测评人员所在部门）</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Assessed unit</source>
        <translation>被测评单位</translation>
    </message>
    <message>
        <source>Assessing unit</source>
        <translation>测评单位</translation>
    </message>
    <message>
        <source>Assessment from</source>
        <translation>测评开始日期</translation>
    </message>
    <message>
        <source>Assessment until</source>
        <translation>测评结束日期</translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用对象</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>发布渠道</translation>
    </message>
    <message>
        <source>Third parties and SDKs</source>
        <translation>第三方与 SDK</translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <translation>%1（%2）%3</translation>
    </message>
    <message>
        <source>None recorded</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>测评依据</translation>
    </message>
    <message>
        <source>Standard and library</source>
        <translation>标准与要求库</translation>
    </message>
    <message>
        <source>%1, edition %2, library version %3</source>
        <translation>%1，标准版次%2，要求库版本%3</translation>
    </message>
    <message>
        <source>Library SHA-256</source>
        <translation>要求库 SHA-256</translation>
    </message>
    <message>
        <source>Documents referred to</source>
        <translation>引用文件</translation>
    </message>
    <message>
        <source>Internal schemes</source>
        <translation>内部方案</translation>
    </message>
    <message>
        <source>Concluded by</source>
        <translation>结论方案</translation>
    </message>
    <message>
        <source>%1 (score from %2)</source>
        <translation>%1（得分不低于%2）</translation>
    </message>
    <message>
        <source>Head of the audit log</source>
        <translation>审计日志末条</translation>
    </message>
    <message>
        <source>Non-compliance without a finding</source>
        <translation>未登记问题的不符合项与部分符合项</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Every item judged non-compliant or partially compliant has a finding that is not closed.</source>
        <translation>不符合项与部分符合项均有未闭环的问题。</translation>
    </message>
    <message>
        <source>No finding is recorded</source>
        <translation>未登记问题</translation>
    </message>
    <message>
        <source>First gate, none before it</source>
        <translation>首道门禁，不涉及</translation>
    </message>
    <message>
        <source>Clauses it rests on</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>决定后的变化</translation>
    </message>
    <message>
        <source>App and profile</source>
        <translation>应用情况</translation>
    </message>
    <message>
        <source>Risk acceptance (expired)</source>
        <translation>风险接受（已失效）</translation>
    </message>
    <message>
        <source>Risk acceptance (withdrawn)</source>
        <translation>风险接受（已撤回）</translation>
    </message>
    <message>
        <source>%4: accepted by %1 on %2, held until %3</source>
        <translation>%4：由%1于%2接受，有效期至%3</translation>
    </message>
    <message>
        <source>%6: accepted by %1 on %2, withdrawn by %3 on %4: %5</source>
        <translation>%6：由%1于%2接受，由%3于%4撤回：%5</translation>
    </message>
    <message>
        <source>%1 (from code, version and day of the export)</source>
        <translation>%1（按应用代码、版本号和导出日期生成）</translation>
    </message>
    <message>
        <source>Results of the organisation older than the policy allows (%1 months): %2. They are to be assessed anew.</source>
        <translation>组织级测评结果超过规定的沿用期限（%1个月）的%2项，须重新测评。</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>暂不定级</translation>
    </message>
    <message>
        <source>Conclusion: %1.</source>
        <translation>结论：%1。</translation>
    </message>
    <message>
        <source>Veto: %1: %2. Whatever the score, the conclusion is at most “%3” until they are resolved.</source>
        <translation>否决：%1%2项。解除之前，无论得分多少，结论不高于“%3”。</translation>
    </message>
    <message>
        <source>Scheme %1, which is internal. Grades: %2.</source>
        <translation>%1，为内部方案。等级：%2。</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <translation>%1（版本%2）</translation>
    </message>
    <message>
        <source>outside body: %1</source>
        <translation>外部机构：%1</translation>
    </message>
    <message>
        <source>Findings whose risk was lowered</source>
        <translation>风险等级已下调的问题</translation>
    </message>
    <message>
        <source>Risk before</source>
        <translation>原风险等级</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>By phase</source>
        <translation>各阶段结论</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (confirmed)</source>
        <translation>%1：%2（确认）</translation>
    </message>
    <message>
        <source>Filings, channels and third parties</source>
        <translation>备案、发布渠道与第三方</translation>
    </message>
    <message>
        <source>Profile answers and what each leaves out</source>
        <translation>应用画像的回答及因此不适用的要求</translation>
    </message>
    <message>
        <source>Criteria of the six gates</source>
        <translation>六道门禁的判据</translation>
    </message>
    <message>
        <source>Decisions on the gates, with what changed since</source>
        <translation>门禁决定及决定后的变化</translation>
    </message>
    <message>
        <source>Filings and parties</source>
        <translation>备案与合作方</translation>
    </message>
    <message>
        <source>No finding recorded</source>
        <translation>未登记问题项</translation>
    </message>
    <message>
        <source>Gate decisions</source>
        <translation>门禁决定</translation>
    </message>
    <message>
        <source>Not graded yet: items that a phase has still to assess: %1; the score speaks of the assessed ones only.</source>
        <translation>暂不定级：尚有%1项在应测阶段未测评，得分只反映已测评的项。</translation>
    </message>
    <message>
        <source>Signed on paper by hand, as the organisation&apos;s own sign-off. The decisions on the gates, with who decided, when, and the digest of what was decided upon, stand on the sheet of gate decisions.</source>
        <translation>本页打印后手写签字，为单位内部签核。各道门禁的决定、决定人、时间和所决定内容的摘要值见门禁决定表。</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Applicability is derived from the platforms, the app profile and each requirement&apos;s conditions; a person&apos;s decision overrules it and stands here with its reason. A condition without an answer, or with one that is to be confirmed, counts as applying.</source>
        <translation>适用性由平台、应用画像和各项要求的适用条件推导得出；经人工决定的以决定为准，并列明理由。适用条件尚未回答或回答待确认的，按适用处理。</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 of %2 not applicable, %3 %</source>
        <translation>%2项中%1项不适用，占%3%</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答人</translation>
    </message>
    <message>
        <source>Recorded before reasons were asked</source>
        <translation>在要求说明理由之前记录</translation>
    </message>
    <message>
        <source>Threats of the threat model, each with its answer</source>
        <translation>威胁模型识别的威胁及其应对</translation>
    </message>
    <message>
        <source>Countermeasures, their design references and tests</source>
        <translation>应对措施及其设计出处和测试</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Countermeasures against threats</source>
        <translation>威胁的应对措施</translation>
    </message>
    <message>
        <source>Verified is what its last test says, while the evidence of that test is good.</source>
        <translation>是否已验证以最近一次测试为准，且该测试的证据须在有效期内。</translation>
    </message>
    <message>
        <source>Countermeasure no.</source>
        <translation>措施编号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Design reference</source>
        <translation>设计出处</translation>
    </message>
    <message>
        <source>Threats answered</source>
        <translation>所应对的威胁</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>No countermeasure is recorded for this release.</source>
        <translation>本版本没有登记应对措施。</translation>
    </message>
    <message>
        <source>Threats of the threat model</source>
        <translation>威胁模型识别的威胁</translation>
    </message>
    <message>
        <source>A threat&apos;s state follows from its countermeasures. One without a countermeasure that is decided is open, whatever else is said of it.</source>
        <translation>威胁的状态由其应对措施推定。没有已决定的应对措施即为未应对。</translation>
    </message>
    <message>
        <source>Threat no.</source>
        <translation>威胁编号</translation>
    </message>
    <message>
        <source>Element or flow</source>
        <translation>要素或数据流</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Risk today</source>
        <translation>当前风险</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>对应要求</translation>
    </message>
    <message>
        <source>Answer and reason</source>
        <translation>答复及理由</translation>
    </message>
    <message>
        <source>There is no threat model of this release.</source>
        <translation>本版本没有威胁模型。</translation>
    </message>
    <message>
        <source>Dashboard of the release</source>
        <translation>版本图表</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>As it went</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Diagrams of the threat model as pictures</source>
        <translation>威胁模型的图（图片）</translation>
    </message>
    <message>
        <source>Diagram %1: %2</source>
        <translation>图%1：%2</translation>
    </message>
    <message>
        <source>Diagrams of the threat model</source>
        <translation>威胁模型图</translation>
    </message>
    <message>
        <source>Dashed red: a trust boundary; a diamond: where a flow crosses one; grey and dashed: out of scope; a number: open threats; two ticks: looked at, and nothing is open.</source>
        <translation>红色虚线：信任边界；菱形：数据流穿越边界处；灰色虚线：不在范围内；数字：未应对的威胁数；双勾：已查看且没有未应对的威胁。</translation>
    </message>
    <message>
        <source>Threat model diagrams</source>
        <translation>威胁模型图</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核结果</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>Components and known vulnerabilities</source>
        <translation>组件及已知漏洞</translation>
    </message>
    <message>
        <source>As the last bill of materials says, with what was entered by hand. A vulnerability that nobody has decided about counts as affecting the release.</source>
        <translation>以最近导入的物料清单和手工登记为准。尚未判定的漏洞按影响本版本计。</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Package URL</source>
        <translation>软件包地址（purl）</translation>
    </message>
    <message>
        <source>Known vulnerabilities</source>
        <translation>已知漏洞</translation>
    </message>
    <message>
        <source>Decided by and why</source>
        <translation>判定人及理由</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Never run</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>The last result counts. A re-test is a result of its own and never overwrites an earlier one. Sampling, where any was recorded, follows.</source>
        <translation>以最近一次结果为准。复测另记一条结果，不覆盖此前的结果。有抽样记录的，列于其后。</translation>
    </message>
    <message>
        <source>Tests and results</source>
        <translation>测试与结果</translation>
    </message>
    <message>
        <source>Test no.</source>
        <translation>用例编号</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>白盒/黑盒</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>测试步骤</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>测试人员</translation>
    </message>
    <message>
        <source>Environment and device</source>
        <translation>环境与设备</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>There is no test plan of this release.</source>
        <translation>本版本没有测试计划。</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>签署时间</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Chart of the organisation</source>
        <translation>组织架构图</translation>
    </message>
    <message>
        <source>Each post with how many hold it of how many it needs. Dashed: empty. Audit supervision stands apart, on the right.</source>
        <translation>各岗位注明实有与应配人数；虚线框为空缺；审计监督单列于右侧。</translation>
    </message>
    <message>
        <source>Posts and who holds them</source>
        <translation>岗位及任职人员</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所属条线</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>任职人员</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>汇报对象</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Responsibilities by phase</source>
        <translation>各阶段职责</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Nobody is assigned to the app of this release.</source>
        <translation>本版本所属应用尚无任职人员。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1（代%2）</translation>
    </message>
    <message>
        <source>Documents of the management system</source>
        <translation>管理体系文件</translation>
    </message>
    <message>
        <source>Those in force on the day of this workbook.</source>
        <translation>截至本工作簿当日的现行文件。</translation>
    </message>
    <message>
        <source>Outsourcing contracts that concern the app</source>
        <translation>涉及本应用的外包合同</translation>
    </message>
    <message>
        <source>The clauses are those that 6.1.9.1 and 7.2 g) ask of a contract.</source>
        <translation>安全条款为 6.1.9.1 和 7.2 g）要求写入合同的内容。</translation>
    </message>
    <message>
        <source>Clauses missing</source>
        <translation>缺少的条款</translation>
    </message>
    <message>
        <source>Critical operations of the app</source>
        <translation>本应用的关键操作</translation>
    </message>
    <message>
        <source>How the controls stand follows from what was judged of the requirements that ask for them.</source>
        <translation>控制措施状况由对应要求的测评结论得出。</translation>
    </message>
    <message>
        <source>Controls needed, and how each stands</source>
        <translation>所需控制措施及其状况</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Management documents</source>
        <translation>管理体系文件</translation>
    </message>
    <message>
        <source>Outsourcing</source>
        <translation>外包管理</translation>
    </message>
    <message>
        <source>Critical operations</source>
        <translation>关键操作</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织架构</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>职责矩阵</translation>
    </message>
    <message>
        <source>%1 (source not stated)</source>
        <translation>%1（未注明来源）</translation>
    </message>
    <message>
        <source>%1 (as of %2, %3)</source>
        <translation>%1（截至%2，来源：%3）</translation>
    </message>
    <message>
        <source>Entry %1, %2</source>
        <translation>第%1条，%2</translation>
    </message>
    <message>
        <source>Version the release uses</source>
        <translation>本版本所用版本号</translation>
    </message>
    <message>
        <source>Note of the release</source>
        <translation>本版本备注</translation>
    </message>
    <message>
        <source>Coding standards the release keeps to</source>
        <translation>本版本遵循的编码规范</translation>
    </message>
    <message>
        <source>What 7.3.4 a) asks for. A version that is not the register&apos;s is marked.</source>
        <translation>对应7.3.4.a的要求。与台账不一致的版本号已标注。</translation>
    </message>
    <message>
        <source>Modules of the library the release uses</source>
        <translation>本版本使用的通用模块</translation>
    </message>
    <message>
        <source>What 7.3.4 b) asks for. A version that is not the register&apos;s is marked.</source>
        <translation>对应7.3.4.b的要求。与台账不一致的版本号已标注。</translation>
    </message>
    <message>
        <source>Reviews of the release&apos;s code</source>
        <translation>本版本的代码评审</translation>
    </message>
    <message>
        <source>What 7.3.4 c) asks for. Withdrawn reviews are left out.</source>
        <translation>对应7.3.4.c的要求。已撤销的评审不列入。</translation>
    </message>
    <message>
        <source>Coding standards</source>
        <translation>编码规范</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>通用模块</translation>
    </message>
    <message>
        <source>Code reviews</source>
        <translation>代码评审</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>%1 (deputy)</source>
        <translation>%1（代理责任人）</translation>
    </message>
    <message>
        <source>items reviewed: %1</source>
        <translation>复核%1项</translation>
    </message>
    <message>
        <source>gates submitted: %1</source>
        <translation>提交门禁%1次</translation>
    </message>
    <message>
        <source>gate signatures: %1</source>
        <translation>门禁签名%1个</translation>
    </message>
    <message>
        <source>Components shipped with the release, and what is known of them</source>
        <translation>版本所含组件及其已知漏洞</translation>
    </message>
    <message>
        <source>Documents of the management system in force</source>
        <translation>现行的管理体系文件</translation>
    </message>
    <message>
        <source>Critical operations of the app, and how they stand</source>
        <translation>应用的关键操作及其现状</translation>
    </message>
    <message>
        <source>Coding standards that the release keeps to</source>
        <translation>版本遵循的编码规范</translation>
    </message>
    <message>
        <source>Modules that the release uses</source>
        <translation>版本使用的通用模块</translation>
    </message>
    <message>
        <source>Code reviews of the release</source>
        <translation>版本的代码评审</translation>
    </message>
    <message>
        <source>Tests of the plan, each with its results</source>
        <translation>测试计划中的测试及其结果</translation>
    </message>
    <message>
        <source>Charts of the release, with their numbers</source>
        <translation>版本的图表及其数据</translation>
    </message>
    <message>
        <source>The chart of the organisation that answers for it</source>
        <translation>负责该应用的组织架构图</translation>
    </message>
    <message>
        <source>Posts, and who holds them</source>
        <translation>岗位及任职人员</translation>
    </message>
    <message>
        <source>Who answers for which clause</source>
        <translation>各条款的责任人</translation>
    </message>
</context>
<context>
    <name>WorkbookExport</name>
    <message>
        <source>Workbook of %1</source>
        <translation>%1的工作簿</translation>
    </message>
    <message>
        <source>The workbook is at %1.</source>
        <translation>工作簿已保存到%1。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中文和英文</translation>
    </message>
    <message>
        <source>&amp;Language of the workbook</source>
        <translation>工作簿语言(&amp;L)</translation>
    </message>
    <message>
        <source>Export the audit workbook</source>
        <translation>导出审计工作簿</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Cover, summary, app and profile, applicability, assessment sheet, evidence index, findings, gates and sign page.</source>
        <translation>包括封面、汇总、应用情况、适用性、测评表、证据清单、问题清单、门禁和签字页。</translation>
    </message>
    <message>
        <source>&amp;Report number</source>
        <translation>报告编号(&amp;R)</translation>
    </message>
    <message>
        <source>Left empty, it is made of code, version and day, and the cover says so.</source>
        <translation>留空时按应用代码、版本号和日期生成，并在封面注明。</translation>
    </message>
    <message>
        <source>&amp;Confidentiality</source>
        <translation>密级(&amp;C)</translation>
    </message>
    <message>
        <source>Such as “internal”. Left empty, the cover says that it is not stated.</source>
        <translation>如“内部”。留空时封面写“未注明”。</translation>
    </message>
    <message>
        <source>&amp;Assessing unit</source>
        <translation>测评单位(&amp;A)</translation>
    </message>
    <message>
        <source>Left empty, the units of those who assessed.</source>
        <translation>留空时取测评人员所在部门。</translation>
    </message>
</context>
<context>
    <name>WorkspaceCheck</name>
    <message>
        <source>The schema is that of this version</source>
        <translation>数据库结构与本版本一致</translation>
    </message>
    <message>
        <source>The file holds together</source>
        <translation>文件结构完整</translation>
    </message>
    <message>
        <source>The audit log is whole</source>
        <translation>审计日志完整</translation>
    </message>
    <message>
        <source>The audit log is broken at entry %1.</source>
        <translation>审计日志在第%1条处断裂。</translation>
    </message>
    <message>
        <source>Every record is what the audit log says it became</source>
        <translation>全部记录与审计日志一致</translation>
    </message>
    <message>
        <source>Evidence is what was stored</source>
        <translation>证据与存入时一致</translation>
    </message>
    <message>
        <source>Content %1 differs from its digests.</source>
        <translation>内容%1与其摘要值不符。</translation>
    </message>
    <message>
        <source>%1 (%2) differs from its digests.</source>
        <translation>%1（%2）与其摘要值不符。</translation>
    </message>
    <message>
        <source>All stored content has an owner</source>
        <translation>存储的内容均有归属</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of content (%1) belong to no evidence: evidence is being added just now, or that was cut short. In the second case they go the next time the workspace is opened for writing and nobody else has it open.</source>
        <translation>
            <numerusform>有%n份内容（%1）不属于任何证据：可能正在添加证据，也可能添加曾被中断。若属后者，下次以写入方式打开工作区且无其他程序打开时，这些内容会被清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Threat libraries are what was published</source>
        <translation>威胁库与发布时一致</translation>
    </message>
    <message>
        <source>The content of the threat library %1 differs from its digest.</source>
        <translation>威胁库%1的内容与其摘要不符。</translation>
    </message>
    <message>
        <source>What a decision on the %1 gate of %2 rests on differs from its digest.</source>
        <translation>%2的%1门禁的一项决定，其所依据的内容与摘要不符。</translation>
    </message>
    <message>
        <source>The search knows every record</source>
        <translation>检索覆盖全部记录</translation>
    </message>
    <message>
        <source>The board&apos;s counts are right</source>
        <translation>看板计数正确</translation>
    </message>
    <message>
        <source>The counts of %1 are not those of its records.</source>
        <translation>%1的计数与其记录不符。</translation>
    </message>
    <message>
        <source>The dashboards&apos; history is right</source>
        <translation>图表的历史数据正确</translation>
    </message>
    <message>
        <source>the organisation</source>
        <translation>组织层面</translation>
    </message>
    <message>
        <source>The history of %1 is not that of its records.</source>
        <translation>%1的历史数据与记录不一致。</translation>
    </message>
    <message>
        <source>What was signed of the audit log is as it was signed</source>
        <translation>审计日志的签名检查点均有效</translation>
    </message>
    <message>
        <source>Threat models are drawn as they were recorded</source>
        <translation>威胁模型与记录的绘图一致</translation>
    </message>
    <message>
        <source>The threat model of %1 is not what was drawn: the drawing differs from its digest, or other elements, flows and threats follow from it.</source>
        <translation>%1的威胁模型与所绘不符：绘图与摘要不一致，或由绘图得出的元素、数据流和威胁与记录不同。</translation>
    </message>
    <message>
        <source>What was submitted for the %1 gate of %2 differs from its digest.</source>
        <translation>%2的%1门禁所提交的内容与其摘要不一致。</translation>
    </message>
    <message>
        <source>The signatures under gates hold</source>
        <translation>门禁签名均有效</translation>
    </message>
    <message>
        <source>The history of %1 has other days than the audit log.</source>
        <translation>%1的历史数据中的日期与审计日志不一致。</translation>
    </message>
    <message>
        <source>The history of %1 has other days than the audit log, unless it was written in another time zone than the rest.</source>
        <translation>%1的历史数据中的日期与审计日志不一致，除非它是在与其余数据不同的时区写入的。</translation>
    </message>
    <message>
        <source>Who signed, confirmed, reviewed, tested again or approved something was another one than who submitted, said, assessed or owns it</source>
        <translation>签署、确认、复核、复测或批准的人，均不是提交、作出、测评或负责的同一人</translation>
    </message>
    <message>
        <source>Gates on the board that were passed: %1. Of these, changed since they were decided: %2. “gate why-stale” says what changed.</source>
        <translation>看板上已通过的门禁共%1个，其中%2个在决定后有变化。变化内容可用“gate why-stale”查看。</translation>
    </message>
    <message>
        <source>What gates were decided on is kept as it was then</source>
        <translation>决定门禁时留存的内容快照完好</translation>
    </message>
</context>
<context>
    <name>WorkspaceFile</name>
    <message>
        <source>%1 exists already. Choose another name, or open it.</source>
        <translation>%1已存在。请换一个名称，或直接打开它。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹%1不存在。</translation>
    </message>
    <message>
        <source>The folder %1 is read-only. Choose another folder.</source>
        <translation>文件夹%1为只读。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>A workspace cannot be created in %1. Choose another folder.</source>
        <translation>无法在%1中创建工作区。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件%1。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1不是文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>无法读取%1。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 is not a Gatehouse workspace.</source>
        <translation>%1不是守门工作区。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Gatehouse (schema %2; this one knows %3). Update Gatehouse to open it.</source>
        <translation>%1由更高版本的守门写入（数据结构版本%2，当前程序支持到%3）。请更新守门后再打开。</translation>
    </message>
    <message>
        <source>%1 is cut off: %2 of %3 bytes are there. Restore it from a backup.</source>
        <translation>%1不完整：应有%3字节，实有%2字节。请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 is read-only. Change its permissions, or open it for reading only.</source>
        <translation>%1为只读。请修改其权限，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The folder %1 is read-only, and a workspace needs to write beside its file. Change the folder&apos;s permissions, or open the workspace for reading only.</source>
        <translation>文件夹%1为只读，而工作区需要在其文件旁写入数据。请修改文件夹权限，或以只读方式打开工作区。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a backup.</source>
        <translation>%1已损坏。请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 was written by an older Gatehouse and has to be brought up to date first. Open it for writing once.</source>
        <translation>%1由较早版本的守门写入，须先升级。请以可写方式打开一次。</translation>
    </message>
    <message>
        <source>The workspace is damaged, so the backup was not kept. Run a check of the workspace.</source>
        <translation>工作区已损坏，未保留备份。请对工作区执行检查。</translation>
    </message>
    <message>
        <source>%1 was written by an older Gatehouse and has to be brought up to date, but another program has it open. Close it there and try again.</source>
        <translation>%1由旧版守门写入，需要升级，但另一程序正打开该文件。请先在那里关闭后重试。</translation>
    </message>
    <message>
        <source>This path is too long. Choose a shorter name, or a folder that is less deep: %1</source>
        <translation>路径过长，请使用较短的名称或层级较浅的文件夹：%1</translation>
    </message>
</context>
<context>
    <name>WorkspaceKey</name>
    <message>
        <source>The key that signs the audit log cannot be read: %1. Give yourself the right to read it, or remove it, and another one is made.</source>
        <translation>无法读取签署审计日志的密钥：%1。请授予本人读取权限；如将其删除，将另行生成。</translation>
    </message>
    <message>
        <source>The folder for the key that signs the audit log cannot be made: %1.</source>
        <translation>无法建立存放审计日志签名密钥的文件夹：%1。</translation>
    </message>
</context>
<context>
    <name>ZipReader</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a whole ZIP file.</source>
        <translation>“%1”不是完整的 ZIP 文件。</translation>
    </message>
    <message>
        <source>There is no “%1” in the file.</source>
        <translation>文件中没有“%1”。</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>“%1”已损坏。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AcceptanceEditor</name>
    <message>
        <source>Accept the risk</source>
        <translation>接受风险</translation>
    </message>
    <message>
        <source>Renew the acceptance</source>
        <translation>续期风险接受</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>At most until %1; it can be renewed then.</source>
        <translation>最晚至%1，届时可以续期。</translation>
    </message>
    <message>
        <source>Withdraw the acceptance</source>
        <translation>撤回风险接受</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What has changed about the risk. It goes on record, and the finding is open again.</source>
        <translation>风险发生了什么变化。理由将记录在案，问题重新打开。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>%1 stays “risk accepted” until then.</source>
        <translation>%1在此之前保持“风险接受”。</translation>
    </message>
    <message>
        <source>%1 becomes “risk accepted” until then. Other findings of the requirement stay as they are.</source>
        <translation>%1将变为“风险接受”，至上述日期为止。该要求的其他问题不变。</translation>
    </message>
    <message>
        <source>%1: risk accepted until %2.</source>
        <translation>%1：风险已接受，有效期至%2。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AcceptanceListPage</name>
    <message>
        <source>Risk acceptances of the portfolio</source>
        <translation>全部应用的风险接受</translation>
    </message>
    <message>
        <source>Filter acceptances</source>
        <translation>筛选风险接受</translation>
    </message>
    <message>
        <source>Filter acceptances by clause, finding, release, reason or who approved them</source>
        <translation>按条款、问题、版本、理由或批准人筛选风险接受</translation>
    </message>
    <message>
        <source>Reading the acceptances…</source>
        <translation>正在读取风险接受…</translation>
    </message>
    <message>
        <source>No acceptance fits these filters.</source>
        <translation>没有符合筛选条件的风险接受。</translation>
    </message>
    <message>
        <source>No risk is accepted.</source>
        <translation>没有风险接受。</translation>
    </message>
    <message>
        <source>Show all acceptances</source>
        <translation>显示全部风险接受</translation>
    </message>
</context>
<context>
    <name>gatehouse::AcceptanceTableModel</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>已续期</translation>
    </message>
    <message>
        <source>Finding closed</source>
        <translation>问题已闭环</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountEditor</name>
    <message>
        <source>Reads everything, changes nothing</source>
        <translation>可查看全部内容，不能修改</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>Short, without spaces; it stays as it is</source>
        <translation>简短、不含空格；创建后不可修改</translation>
    </message>
    <message>
        <source>An account&apos;s name stays as it is</source>
        <translation>账号名不可修改</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>显示名称(&amp;S)</translation>
    </message>
    <message>
        <source>What records and workbooks say</source>
        <translation>在记录和工作簿中显示的名称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选择一个角色。</translation>
    </message>
    <message>
        <source>Apps of %1</source>
        <translation>%1的应用</translation>
    </message>
    <message>
        <source>Roles for an app or a department&apos;s apps</source>
        <translation>对某个应用或某部门应用的角色</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>添加角色</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Further account &amp;of</source>
        <translation>归属人员(&amp;O)</translation>
    </message>
    <message>
        <source>Where somebody has several; two accounts of one person count as one person. The one they work with is entered with the person.</source>
        <translation>一人持有多个账号时填写；同一人的多个账号按一人计算。日常使用的账号在人员中登记。</translation>
    </message>
    <message>
        <source>Nobody&apos;s further account</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountTableModel</name>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountsPanel</name>
    <message>
        <source>New account…</source>
        <translation>新建账号…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Deactivate account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Nobody can act under it any more. What it has done stays on record.</source>
        <translation>停用后不能再以此账号操作，已有操作记录予以保留。</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>设置口令…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Password policy…</source>
        <translation>口令策略…</translation>
    </message>
</context>
<context>
    <name>gatehouse::AnswerList</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message numerus="yes">
        <source>Further questions: %n</source>
        <translation>
            <numerusform>其他问题：%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>As things stand, no rule of the threat library asks for them here.</source>
        <translation>按目前情况，威胁库中没有规则在此处用到这些问题。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AppDashboardPage</name>
    <message>
        <source>%1: progress</source>
        <translation>%1：进展</translation>
    </message>
    <message>
        <source>Progress of an app</source>
        <translation>应用进展</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n releases</source>
        <translation>
            <numerusform>%1 · %n个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>应用组合</translation>
    </message>
    <message>
        <source>Open release</source>
        <translation>打开版本</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::AppEditor</name>
    <message>
        <source>New app</source>
        <translation>新建应用</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Add app</source>
        <translation>添加应用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>应用台账</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>应用画像</translation>
    </message>
    <message>
        <source>Filings, parties, channels</source>
        <translation>备案、合作方、渠道</translation>
    </message>
    <message>
        <source>Profile (%1 of %2 answered)</source>
        <translation>应用画像（已回答%1个，共%2个）</translation>
    </message>
</context>
<context>
    <name>gatehouse::AppFactsForm</name>
    <message>
        <source>&amp;Code</source>
        <translation>代码(&amp;C)</translation>
    </message>
    <message>
        <source>Short and unique; it names the app on the command line.</source>
        <translation>简短且唯一；在命令行中用它指代应用。</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Choose at least one platform.</source>
        <translation>请至少选择一个平台。</translation>
    </message>
    <message>
        <source>Owner &amp;department</source>
        <translation>责任部门(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Responsible person</source>
        <translation>责任人(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>用户数(&amp;U)</translation>
    </message>
    <message>
        <source>What it is &amp;for</source>
        <translation>应用用途(&amp;F)</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>Decide the &amp;tier otherwise</source>
        <translation>人工确定级别(&amp;T)</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Say why the tier differs from the suggestion.</source>
        <translation>请说明级别与建议不同的理由。</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Suggested: %1 (%2 points, scheme %3 %4). %5</source>
        <translation>建议：%1（%2分，分级方案%3 %4）。%5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation>按建议</translation>
    </message>
    <message>
        <source>&amp;Line of business</source>
        <translation>业务条线(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Audience</source>
        <translation>面向用户(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;eputy</source>
        <translation>代理责任人(&amp;E)</translation>
    </message>
    <message>
        <source>A security manager assigns the app: whose gates they are depends on it.</source>
        <translation>由安全经理指定：这决定由谁裁决其门禁。</translation>
    </message>
    <message>
        <source>Num&amp;ber from</source>
        <translation>用户数来源(&amp;B)</translation>
    </message>
    <message>
        <source>Where the number of users can be looked up</source>
        <translation>可据以核对用户数的出处</translation>
    </message>
    <message>
        <source>C&amp;ounted on</source>
        <translation>统计日期(&amp;O)</translation>
    </message>
    <message>
        <source>Say where the number of users comes from.</source>
        <translation>请注明用户数的来源。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AppInspector</name>
    <message>
        <source>Choose an app to see where it stands.</source>
        <translation>选择一个应用，查看其合规进展。</translation>
    </message>
    <message>
        <source>Next gate</source>
        <translation>下一道门禁</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>应用用途</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>应用台账</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Decided because</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Suggested because</source>
        <translation>建议理由</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>应用画像</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>已回答%1个问题，共%2个</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>%1 (on the board)</source>
        <translation>%1（看板所示）</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Third parties and outsourcing</source>
        <translation>第三方与外包</translation>
    </message>
    <message>
        <source>All six gates are passed.</source>
        <translation>六道门禁均已通过。</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>已测评</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1条，共%2条</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>未处置的不符合项</translation>
    </message>
    <message>
        <source>Evidence missing</source>
        <translation>缺少证据</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未闭环问题</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>业务条线</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>面向用户</translation>
    </message>
    <message>
        <source>High risks not handled</source>
        <translation>未处置的高风险项</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议等级</translation>
    </message>
    <message>
        <source>Answers to be confirmed</source>
        <translation>待确认的回答</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Answered by %1 on %2</source>
        <translation>%1于%2回答</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>确认：%1</translation>
    </message>
    <message>
        <source>Another person confirms what you answered.</source>
        <translation>您的回答须由另一人确认。</translation>
    </message>
    <message>
        <source>Number from</source>
        <translation>用户数来源</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>统计日期</translation>
    </message>
</context>
<context>
    <name>gatehouse::AppRecordsForm</name>
    <message>
        <source>Filings</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Add filing</source>
        <translation>添加备案</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案类型</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Third parties and outsourcing</source>
        <translation>第三方与外包</translation>
    </message>
    <message>
        <source>Add party</source>
        <translation>添加合作方</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Store channels</source>
        <translation>分发渠道</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>添加渠道</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>“%1” is no date. Write the filing&apos;s date as 2026-11-22.</source>
        <translation>“%1”不是有效日期。备案日期格式示例：2026-11-22。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentForm</name>
    <message>
        <source>Judgement</source>
        <translation>符合程度</translation>
    </message>
    <message>
        <source>Methods used</source>
        <translation>所用方法</translation>
    </message>
    <message>
        <source>&amp;Object or sample</source>
        <translation>测评对象/样本(&amp;O)</translation>
    </message>
    <message>
        <source>Result &amp;record</source>
        <translation>结果记录(&amp;R)</translation>
    </message>
    <message>
        <source>Ris&amp;k</source>
        <translation>风险(&amp;K)</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>What was looked at: build, device, document</source>
        <translation>测评所看的内容：构建、设备、文档</translation>
    </message>
    <message>
        <source>What was done and what was seen</source>
        <translation>所做的测评及所见结果</translation>
    </message>
    <message>
        <source>Object or sample</source>
        <translation>测评对象/样本</translation>
    </message>
    <message>
        <source>Result record</source>
        <translation>结果记录</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>拟采用：%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentGridModel</name>
    <message>
        <source>Applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Inherited: the organisation assesses this once for every release</source>
        <translation>沿用：由组织统一测评一次，对所有版本有效</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n个未闭环问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>适用性</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>符合程度</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Result record</source>
        <translation>结果记录</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>测评人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>%1: %2 (confirmed)</source>
        <translation>%1：%2（确认）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>By phase</source>
        <translation>各阶段判定</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Object looked at</source>
        <translation>测评对象</translation>
    </message>
    <message>
        <source>From the organisation</source>
        <translation>沿用组织级结果</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentPanel</name>
    <message>
        <source>Drop to attach as evidence</source>
        <translation>拖放到此处，添加为证据</translation>
    </message>
    <message>
        <source>Choose a requirement to see and assess it.</source>
        <translation>选择一条要求以查看和测评。</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>适用性</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Earlier results</source>
        <translation>历史结果</translation>
    </message>
    <message>
        <source>Show in the library</source>
        <translation>在要求库中查看</translation>
    </message>
    <message>
        <source>Decide otherwise…</source>
        <translation>另行决定…</translation>
    </message>
    <message>
        <source>Withdraw decision</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>应完成阶段</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The derivation says otherwise, so the reason goes on record beside it.</source>
        <translation>该决定与推导结果不一致，理由将一并记录在案。</translation>
    </message>
    <message>
        <source>Decide that it does not apply</source>
        <translation>决定为不适用</translation>
    </message>
    <message>
        <source>Decide that it applies</source>
        <translation>决定为适用</translation>
    </message>
    <message>
        <source>Confirm decision</source>
        <translation>确认决定</translation>
    </message>
    <message>
        <source>Another person confirms what you decided.</source>
        <translation>您的决定须由另一人确认。</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>%1 judged it not applicable alone, when the app stood at a lower tier. It counts as not assessed until it is decided on and another person confirms that.</source>
        <translation>%1曾在应用分级较低时单独判为不适用，现按未测评处理；须作出适用性决定，并由另一人确认。</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>How to verify</source>
        <translation>如何测评</translation>
    </message>
    <message numerus="yes">
        <source>%n more before that; the audit log has them all.</source>
        <translation>
            <numerusform>此前另有%n次，均可在审计日志中查到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The requirement that a test is for is shown here.</source>
        <translation>此处显示所选测试对应的要求。</translation>
    </message>
    <message>
        <source>Choose a test in the list.</source>
        <translation>请在列表中选择一条测试。</translation>
    </message>
    <message>
        <source>The requirement that a finding is about is shown here.</source>
        <translation>此处显示所选问题涉及的要求。</translation>
    </message>
    <message>
        <source>Choose a finding that is about one in the list.</source>
        <translation>请在列表中选择一条涉及要求的问题。</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>问题%1</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>接受至</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentPlanModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>将修改</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>Stands so already</source>
        <translation>无需修改</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentPreview</name>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>阶段(&amp;P)</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将修改的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n will change.</source>
        <translation>
            <numerusform>将修改%n条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could change and is (are) not ticked.</source>
        <translation>
            <numerusform>%n条可修改而未勾选。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be recorded and stay(s) as it is: see why.</source>
        <translation>
            <numerusform>%n条不能写入，保持原样，原因见列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n</source>
        <translation>
            <numerusform>修改%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) changed.</source>
        <translation>
            <numerusform>已修改%n条测评结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what will change…</source>
        <translation>正在核对将修改的内容…</translation>
    </message>
    <message>
        <source>Recording what is ticked…</source>
        <translation>正在记录已勾选的项…</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) no change.</source>
        <translation>
            <numerusform>%n条无需修改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AssessmentSection</name>
    <message>
        <source>An organisation requirement: assessed once, inherited by every release.</source>
        <translation>组织级要求：统一测评一次，各版本沿用结果。</translation>
    </message>
    <message>
        <source>Save for the organisation</source>
        <translation>保存为组织级结果</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Confirms the judgement of the phase “%1”.</source>
        <translation>本判定为对“%1”阶段判定的确认。</translation>
    </message>
    <message>
        <source>no method recorded</source>
        <translation>未记录测评方法</translation>
    </message>
    <message>
        <source>Confirm for “%1”</source>
        <translation>在“%1”阶段确认</translation>
    </message>
    <message>
        <source>The methods used there do not count in this phase: judge it here.</source>
        <translation>前序阶段所用方法在本阶段无效，请在本阶段重新测评。</translation>
    </message>
    <message>
        <source>Confirms what the release before found at “%1”.</source>
        <translation>本判定为对上一版本“%1”阶段判定的确认。</translation>
    </message>
    <message>
        <source>To leave it out takes a decision on its applicability.</source>
        <translation>判为不适用须作出适用性决定。</translation>
    </message>
    <message>
        <source>Show it at the organisation</source>
        <translation>到组织级要求中查看</translation>
    </message>
    <message>
        <source>Drop what is unsaved</source>
        <translation>放弃未保存内容</translation>
    </message>
    <message>
        <source>Shows again what is recorded. What is recorded stays.</source>
        <translation>恢复显示已记录的内容；已记录的内容不变。</translation>
    </message>
    <message>
        <source>Not judged here yet. Below is what the phase “%1” found, to be confirmed or changed: %2, %3, %4 (%5).</source>
        <translation>本阶段尚未测评。以下为“%1”阶段的结果，请确认或修改：%2，%3，%4（%5）。</translation>
    </message>
    <message>
        <source>Not judged here yet. Below is what release %6 found at “%1”, to be confirmed or changed: %2, %3, %4 (%5).</source>
        <translation>本版本尚未测评。以下为%6版“%1”阶段的结果，请确认或修改：%2，%3，%4（%5）。</translation>
    </message>
    <message>
        <source>Confirmed: %1 is “%2”.</source>
        <translation>已确认：%1为“%2”。</translation>
    </message>
    <message>
        <source>Saved: %1 is “%2”.</source>
        <translation>已保存：%1为“%2”。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssetEditor</name>
    <message>
        <source>Rate an asset</source>
        <translation>评定资产</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Add an asset</source>
        <translation>添加资产</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Remove an asset</source>
        <translation>移除资产</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>保密性</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用性</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssetPicker</name>
    <message>
        <source>The model names no assets yet.</source>
        <translation>模型中还没有资产。</translation>
    </message>
    <message>
        <source>Add an asset</source>
        <translation>添加资产</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssignTestsDialog</name>
    <message numerus="yes">
        <source>Assign %n test(s)</source>
        <translation>
            <numerusform>分派%n项测试</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Te&amp;ster</source>
        <translation>测试人员(&amp;S)</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssignmentEditor</name>
    <message>
        <source>New assignment</source>
        <translation>新增任职</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>人员(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ost</source>
        <translation>岗位(&amp;O)</translation>
    </message>
    <message>
        <source>To a post, or to an app in a duty: one of the two.</source>
        <translation>岗位，或应用及其职责，二者选一。</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Duty</source>
        <translation>职责(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until, the last day</source>
        <translation>至，最后一日(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>请选择人员</translation>
    </message>
    <message>
        <source>No post</source>
        <translation>不任岗位</translation>
    </message>
    <message>
        <source>No app</source>
        <translation>不任应用</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssignmentTableModel</name>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1 (no longer here)</source>
        <translation>%1（已离职）</translation>
    </message>
    <message>
        <source>In post</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
</context>
<context>
    <name>gatehouse::AssignmentsPanel</name>
    <message>
        <source>Filter assignments</source>
        <translation>筛选任职</translation>
    </message>
    <message>
        <source>Filter by person, post, department, app or duty</source>
        <translation>按人员、岗位、部门、应用或职责筛选</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>安排任职…</translation>
    </message>
    <message>
        <source>Edit assignment…</source>
        <translation>修改任职…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Remove assignment</source>
        <translation>删除任职记录</translation>
    </message>
    <message>
        <source>Arrange a delegation…</source>
        <translation>安排代理…</translation>
    </message>
    <message>
        <source>Edit delegation…</source>
        <translation>修改代理…</translation>
    </message>
    <message>
        <source>Remove delegation</source>
        <translation>删除代理</translation>
    </message>
    <message>
        <source>Away, and who stands in</source>
        <translation>缺勤与代理</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Running or to come</source>
        <translation>在任及待任</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>To posts</source>
        <translation>岗位任职</translation>
    </message>
    <message>
        <source>To apps</source>
        <translation>应用职责</translation>
    </message>
    <message>
        <source>Nobody is assigned to anything yet.</source>
        <translation>尚无任职记录。</translation>
    </message>
    <message>
        <source>Put people on posts, and to work for apps: the chart, the checks and the responsibility matrix follow from it.</source>
        <translation>请将人员安排到岗位和应用：架构图、检查与职责矩阵均由此得出。</translation>
    </message>
    <message>
        <source>Assign somebody</source>
        <translation>安排任职</translation>
    </message>
    <message>
        <source>No assignment fits the filter.</source>
        <translation>没有符合筛选条件的任职。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>End the assignment of %1</source>
        <translation>结束%1的任职</translation>
    </message>
    <message>
        <source>Its last day</source>
        <translation>最后一日</translation>
    </message>
    <message>
        <source>It stays on record as history.</source>
        <translation>记录保留为历史。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 2026-11-22.</source>
        <translation>“%1”不是日期。请写作2026-11-22。</translation>
    </message>
    <message>
        <source>For what was recorded by mistake. What ends is ended instead, and stays as history.</source>
        <translation>仅用于误登记的记录。任职终止请用“结束”，记录保留为历史。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Nobody stands in any more by it.</source>
        <translation>删除后不再有此代理安排。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AuditEntryView</name>
    <message>
        <source>Choose an entry to see what it changed.</source>
        <translation>选择一条记录以查看其修改内容。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message numerus="yes">
        <source>%n more things were touched; the first are shown.</source>
        <translation>
            <numerusform>还涉及%n项，此处仅显示前面的部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新增）</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1（移除）</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Show everything that happened to %1</source>
        <translation>查看%1的全部历史记录</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>gatehouse::AuditLogModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>gatehouse::AuditLogPage</name>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>校验哈希链</translation>
    </message>
    <message>
        <source>Audit log entries</source>
        <translation>审计日志记录</translation>
    </message>
    <message>
        <source>Verifying the audit log</source>
        <translation>正在校验审计日志</translation>
    </message>
    <message numerus="yes">
        <source>The chain holds: %n entries verified. Head: %1</source>
        <translation>
            <numerusform>哈希链完整：已校验%n条记录。最新摘要值：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: from there on the log cannot be trusted. Compare it with a backup.</source>
        <translation>哈希链在第%1条记录处断裂：自此之后的日志不可信。请与备份比对。</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索审计日志</translation>
    </message>
    <message>
        <source>Only entries about</source>
        <translation>只看涉及以下对象的记录</translation>
    </message>
    <message>
        <source>About everything</source>
        <translation>全部对象</translation>
    </message>
    <message>
        <source>No entry of the log fits this search.</source>
        <translation>没有符合此次搜索的日志记录。</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>显示全部记录</translation>
    </message>
    <message>
        <source>Searching the audit log</source>
        <translation>正在搜索审计日志</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1条，共%2条记录</translation>
    </message>
    <message>
        <source>Undo this entry</source>
        <translation>撤销此记录</translation>
    </message>
    <message>
        <source>Choose an entry of the log.</source>
        <translation>请选择一条日志记录。</translation>
    </message>
    <message>
        <source>Put back what this entry changed, as a new entry</source>
        <translation>恢复此记录修改前的内容，并另记一条</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are dated before the one in front of them, the first is entry %1: a clock was set back.</source>
        <translation>
            <numerusform>%n条记录的时间早于前一条，首条为第%1条：时钟曾被回拨。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export entries…</source>
        <translation>导出日志记录…</translation>
    </message>
    <message>
        <source>Export entries as a file that proves itself</source>
        <translation>将日志记录导出为可独立验证的文件</translation>
    </message>
    <message>
        <source>Reading the history of a record</source>
        <translation>正在读取历史记录</translation>
    </message>
    <message>
        <source>Writing entries of the audit log</source>
        <translation>正在写入审计日志记录</translation>
    </message>
    <message>
        <source>Entries %1 to %2 were written. The digest of the last one is %3.</source>
        <translation>已写入第%1至第%2条记录。最后一条的摘要为%3。</translation>
    </message>
    <message>
        <source>Every entry is sealed by the digest of the one before: recompute them from the first to the last</source>
        <translation>每条记录均由前一条的摘要值锁定：从第一条到最后一条重新计算</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>By number, date (2026-11-22), person, action, subject or value</source>
        <translation>可按序号、日期（如2026-11-22）、操作人、操作、对象或内容搜索</translation>
    </message>
    <message>
        <source>Search the log by number, date, person, action, subject or value</source>
        <translation>按序号、日期、操作人、操作、对象或内容搜索审计日志</translation>
    </message>
</context>
<context>
    <name>gatehouse::BatchAssessment</name>
    <message numerus="yes">
        <source>Assess %n requirements</source>
        <translation>
            <numerusform>测评%n条要求</numerusform>
        </translation>
    </message>
    <message>
        <source>Record for all</source>
        <translation>全部记录</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are assessed already; what they say now moves to their history.</source>
        <translation>
            <numerusform>其中%n条已测评；现有结果将转入历史。</numerusform>
        </translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>阶段(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen are not due in this phase and are left out.</source>
        <translation>
            <numerusform>所选中有%n项不在本阶段应完成，不予登记。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is recorded stands for each of these</source>
        <translation>所记录的内容适用于以下每一项</translation>
    </message>
</context>
<context>
    <name>gatehouse::BoardModel</name>
    <message>
        <source>No release yet</source>
        <translation>尚无版本</translation>
    </message>
    <message>
        <source>All gates passed</source>
        <translation>门禁全部通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message numerus="yes">
        <source>%n non-compliance(s) uncovered</source>
        <translation>
            <numerusform>%n项未处置的不符合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assessed</source>
        <translation>
            <numerusform>%n项未测评</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without evidence</source>
        <translation>
            <numerusform>%n项缺少证据</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 assessed or decided</source>
        <translation>已测评或决定%1条，共%2条</translation>
    </message>
    <message>
        <source>Planned for %1: late</source>
        <translation>计划于%1，已逾期</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>计划于%1</translation>
    </message>
    <message>
        <source>Decided on %1</source>
        <translation>决定于%1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>版本%1</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n个未闭环问题</numerusform>
        </translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任部门/责任人</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>下一期限</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>受阻原因</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1（决定后有变化）</translation>
    </message>
    <message>
        <source>Changed since a gate was passed</source>
        <translation>门禁决定后有变化</translation>
    </message>
    <message numerus="yes">
        <source>%n high risk(s) not handled</source>
        <translation>
            <numerusform>%n项未处置的高风险</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do in the threat model</source>
        <translation>
            <numerusform>威胁模型有%n项待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be reviewed</source>
        <translation>
            <numerusform>%n项待复核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) to do</source>
        <translation>
            <numerusform>%n项测试事项待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for signatures</source>
        <translation>待签署</translation>
    </message>
</context>
<context>
    <name>gatehouse::BoundaryForm</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No data flow</source>
        <translation>没有数据流</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>边界内</translation>
    </message>
    <message>
        <source>Flows that cross it</source>
        <translation>穿越该边界的数据流</translation>
    </message>
</context>
<context>
    <name>gatehouse::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %n record(s)</source>
        <translation>
            <numerusform>修改%n条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将修改的内容</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>&amp;New value</source>
        <translation>新值(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>%n will change.</source>
        <translation>
            <numerusform>将修改%n条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be changed and stay(s) as it is.</source>
        <translation>
            <numerusform>%n条不能修改，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed.</source>
        <translation>
            <numerusform>已修改%n条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>未指定</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) no change.</source>
        <translation>
            <numerusform>%n条无需修改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChartCard</name>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>More on “%1”</source>
        <translation>“%1”的更多操作</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard.</source>
        <translation>数据已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png);;Drawings (*.svg)</source>
        <translation>图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>The picture is at %1.</source>
        <translation>图片已保存到%1。</translation>
    </message>
    <message>
        <source>Closer: quarters, months, weeks, days (Ctrl+wheel, +)</source>
        <translation>放大：季、月、周、日（Ctrl+滚轮，+）</translation>
    </message>
    <message>
        <source>Further away (Ctrl+wheel, −; 0 for the whole)</source>
        <translation>缩小（Ctrl+滚轮，−；0显示全部）</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChartLegend</name>
    <message>
        <source>Show or leave out: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChartPanel</name>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>显示全图</translation>
    </message>
    <message>
        <source>Export the chart as SVG…</source>
        <translation>导出架构图为SVG…</translation>
    </message>
    <message>
        <source>Export the chart as PNG…</source>
        <translation>导出架构图为PNG…</translation>
    </message>
    <message>
        <source>Export the chart as PDF…</source>
        <translation>导出架构图为PDF…</translation>
    </message>
    <message>
        <source>Print the chart…</source>
        <translation>打印架构图…</translation>
    </message>
    <message>
        <source>Chart of the organisation</source>
        <translation>组织架构图</translation>
    </message>
    <message>
        <source>No departments yet.</source>
        <translation>尚无部门。</translation>
    </message>
    <message>
        <source>The chart is drawn from departments, posts and who holds them.</source>
        <translation>架构图由部门、岗位及任职人员绘制。</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>新增部门</translation>
    </message>
    <message>
        <source>Scalable pictures (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出架构图</translation>
    </message>
    <message>
        <source>Organisation %1</source>
        <translation>组织架构%1</translation>
    </message>
    <message>
        <source>The chart is at %1.</source>
        <translation>架构图已保存到%1。</translation>
    </message>
    <message>
        <source>The printer takes nothing. Choose another one.</source>
        <translation>打印机无法打印，请另选。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChartTableModel</name>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>仍在进行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChecksPanel</name>
    <message>
        <source>Filter what was found</source>
        <translation>筛选检查结果</translation>
    </message>
    <message>
        <source>What the checks of the organisation find</source>
        <translation>组织架构检查结果</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>前往处理</translation>
    </message>
    <message>
        <source>No rule finds anything wrong.</source>
        <translation>各项规则均未发现问题。</translation>
    </message>
    <message>
        <source>Posts, apps, reporting lines and delegations are looked at each time something changes.</source>
        <translation>岗位、应用、汇报线与代理安排每次变动后都会检查。</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>gatehouse::Columns</name>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type an action, a page, an app or a clause</source>
        <translation>输入操作、页面、应用或条款</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComparisonPane</name>
    <message>
        <source>Compared with</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>The other release</source>
        <translation>另一版本</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Search the differences</source>
        <translation>搜索差异</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Both drawings in one</source>
        <translation>两个版本的合并图</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Enter shows a threat or a countermeasure in its list.</source>
        <translation>按回车键在列表中显示威胁或应对措施。</translation>
    </message>
    <message>
        <source>There is nothing to compare with</source>
        <translation>没有可对比的版本</translation>
    </message>
    <message>
        <source>No other release of this app has a threat model.</source>
        <translation>该应用的其他版本都没有威胁模型。</translation>
    </message>
    <message>
        <source>Comparison with %1</source>
        <translation>与%1对比</translation>
    </message>
    <message>
        <source>The two say the same</source>
        <translation>两个版本没有差异</translation>
    </message>
    <message>
        <source>No difference matches these filters</source>
        <translation>没有符合筛选条件的差异</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n difference(s)</source>
        <translation>
            <numerusform>%1处，共%n处差异</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentEditor</name>
    <message>
        <source>Add a component</source>
        <translation>添加组件</translation>
    </message>
    <message>
        <source>Add component</source>
        <translation>添加组件</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Package URL</source>
        <translation>软件包地址（purl）(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>许可证(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentListPage</name>
    <message>
        <source>Components with known vulnerabilities</source>
        <translation>存在已知漏洞的组件</translation>
    </message>
    <message>
        <source>Filter components</source>
        <translation>筛选组件</translation>
    </message>
    <message>
        <source>Filter components by name, group, version, app or vulnerability</source>
        <translation>按名称、组、版本、应用或漏洞筛选组件</translation>
    </message>
    <message>
        <source>Reading the components…</source>
        <translation>正在读取组件…</translation>
    </message>
    <message>
        <source>No component fits these filters.</source>
        <translation>没有符合筛选条件的组件。</translation>
    </message>
    <message>
        <source>No open vulnerability is known of any component.</source>
        <translation>没有组件存在尚未处置的已知漏洞。</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentSearchPage</name>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Looking for components</source>
        <translation>正在查找组件</translation>
    </message>
    <message>
        <source>%1 apps, %2 releases</source>
        <translation>%1个应用，%2个版本</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>前%1条</translation>
    </message>
    <message>
        <source>No release contains “%1”.</source>
        <translation>没有版本包含“%1”。</translation>
    </message>
    <message>
        <source>Which apps contain a component?</source>
        <translation>哪些应用包含某个组件？</translation>
    </message>
    <message>
        <source>Releases are found by the bills of materials that were imported.</source>
        <translation>查找范围是已导入物料清单的版本。</translation>
    </message>
    <message>
        <source>Type its name, group, version or package URL.</source>
        <translation>请输入其名称、组、版本或软件包地址。</translation>
    </message>
    <message>
        <source>Which apps contain…</source>
        <translation>哪些应用包含……</translation>
    </message>
    <message>
        <source>Look for a component by name, group, version or package URL</source>
        <translation>按名称、组、版本或软件包地址查找组件</translation>
    </message>
    <message>
        <source>Releases that contain the component</source>
        <translation>包含该组件的版本</translation>
    </message>
    <message>
        <source>Open the release</source>
        <translation>打开该版本</translation>
    </message>
    <message>
        <source>Record a vulnerability…</source>
        <translation>登记漏洞…</translation>
    </message>
    <message>
        <source>The whole name</source>
        <translation>名称完全一致</translation>
    </message>
    <message>
        <source>Current releases only</source>
        <translation>仅当前版本</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentTableModel</name>
    <message>
        <source>%1 open of %2</source>
        <translation>未处置%1个，共%2个</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工登记</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentUseTableModel</name>
    <message>
        <source>%1 (current)</source>
        <translation>%1（当前）</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComponentsPanel</name>
    <message>
        <source>Add a component…</source>
        <translation>添加组件…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>判定…</translation>
    </message>
    <message>
        <source>Record a vulnerability…</source>
        <translation>登记漏洞…</translation>
    </message>
    <message>
        <source>Filter components</source>
        <translation>筛选组件</translation>
    </message>
    <message>
        <source>Filter components by name, group, version, licence or number</source>
        <translation>按名称、组、版本、许可证或编号筛选组件</translation>
    </message>
    <message>
        <source>Components of the release</source>
        <translation>版本的组件</translation>
    </message>
    <message>
        <source>Vulnerabilities of the component</source>
        <translation>组件的漏洞</translation>
    </message>
    <message>
        <source>With open vulnerabilities</source>
        <translation>有未处置漏洞</translation>
    </message>
    <message>
        <source>All vulnerabilities decided</source>
        <translation>漏洞均已处置</translation>
    </message>
    <message>
        <source>Without a licence</source>
        <translation>未注明许可证</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工登记</translation>
    </message>
    <message>
        <source>Reading the components</source>
        <translation>正在读取组件</translation>
    </message>
    <message>
        <source>Since %1: %2 added, %3 removed, %4 in another version</source>
        <translation>与%1相比：新增%2个，移除%3个，版本变化%4个</translation>
    </message>
    <message>
        <source>Reading the components…</source>
        <translation>正在读取组件……</translation>
    </message>
    <message>
        <source>What this release is made of is not recorded.</source>
        <translation>尚未记录本版本的组件构成。</translation>
    </message>
    <message>
        <source>No component fits these filters.</source>
        <translation>没有符合筛选条件的组件。</translation>
    </message>
    <message>
        <source>Import the bill of materials (CycloneDX) of the build, or add components one by one.</source>
        <translation>请导入构建产生的物料清单（CycloneDX），或逐个添加组件。</translation>
    </message>
    <message>
        <source>Show all components</source>
        <translation>显示全部组件</translation>
    </message>
    <message>
        <source>%1: %2 %3 → %4</source>
        <translation>%1：%2 %3 → %4</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>No vulnerability of the chosen component is known.</source>
        <translation>所选组件没有已知漏洞。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConfirmAssessments</name>
    <message>
        <source>Confirm earlier judgements</source>
        <translation>确认前序阶段的判定</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>阶段(&amp;P)</translation>
    </message>
    <message>
        <source>What is confirmed, and what is not</source>
        <translation>可确认与不可确认的项目</translation>
    </message>
    <message>
        <source>%1, as judged at “%2”</source>
        <translation>%1（“%2”阶段判定）</translation>
    </message>
    <message>
        <source>to be judged: the methods of “%1” do not count here</source>
        <translation>须测评：“%1”阶段所用方法在本阶段无效</translation>
    </message>
    <message>
        <source>to be judged: no earlier judgement</source>
        <translation>须测评：前序阶段未判定</translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) can be confirmed.</source>
        <translation>
            <numerusform>可确认%n项判定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) are to be judged in this phase.</source>
        <translation>
            <numerusform>另有%n项须在本阶段测评。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>确认%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as judged at “%2” of the release before</source>
        <translation>%1（上一版本“%2”阶段判定）</translation>
    </message>
    <message>
        <source>to be judged, or left out by a decision on its applicability</source>
        <translation>待测评，或作出不适用的适用性决定</translation>
    </message>
</context>
<context>
    <name>gatehouse::CountermeasureEditor</name>
    <message>
        <source>Add a countermeasure</source>
        <translation>新增应对措施</translation>
    </message>
    <message>
        <source>Add countermeasure</source>
        <translation>新增应对措施</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>进展(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Design reference</source>
        <translation>设计出处(&amp;D)</translation>
    </message>
    <message>
        <source>A document and its section.</source>
        <translation>文档及章节。</translation>
    </message>
    <message>
        <source>Say where it stands in the design: a document and its section.</source>
        <translation>请填写在设计中的出处：文档及章节。</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>责任人(&amp;O)</translation>
    </message>
    <message>
        <source>D&amp;ue</source>
        <translation>期限(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>说明(&amp;E)</translation>
    </message>
    <message>
        <source>One of our own</source>
        <translation>自行制定</translation>
    </message>
    <message>
        <source>&amp;From the threat library</source>
        <translation>来自威胁库(&amp;F)</translation>
    </message>
    <message>
        <source>The library then knows which threats it suffices against.</source>
        <translation>选用后，威胁库可判断其足以应对哪些威胁。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A requirement the release is not held against</source>
        <translation>不在本版本要求范围内的要求</translation>
    </message>
    <message>
        <source>&amp;Requirement it fulfils</source>
        <translation>所满足的要求(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a requirement from the list, or none.</source>
        <translation>请从列表中选择一项要求，或不选。</translation>
    </message>
    <message>
        <source>T&amp;hreats it answers</source>
        <translation>所应对的威胁(&amp;H)</translation>
    </message>
    <message>
        <source>Space ticks one.</source>
        <translation>按空格键勾选。</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Threats answered</source>
        <translation>所应对的威胁</translation>
    </message>
</context>
<context>
    <name>gatehouse::CountermeasureInspector</name>
    <message>
        <source>What is done</source>
        <translation>具体做法</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Threats it answers</source>
        <translation>所应对的威胁</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Choose a countermeasure to see which threats it answers and what tests found.</source>
        <translation>选择一项应对措施，查看其应对的威胁和测试结果。</translation>
    </message>
    <message>
        <source>The requirement it fulfils</source>
        <translation>所满足的要求</translation>
    </message>
    <message>
        <source>Threats that this countermeasure answers</source>
        <translation>该措施所应对的威胁</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>%1 %2, %3 (%4): %5</source>
        <translation>%1 %2，%3（%4）：%5</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>完成期限</translation>
    </message>
</context>
<context>
    <name>gatehouse::CountermeasureList</name>
    <message>
        <source>Search countermeasures</source>
        <translation>搜索应对措施</translation>
    </message>
    <message>
        <source>Add a countermeasure…</source>
        <translation>新增应对措施…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Record a test…</source>
        <translation>登记测试…</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>No countermeasures yet</source>
        <translation>尚无应对措施</translation>
    </message>
    <message>
        <source>Take the library&apos;s proposals for the threats, or add one of your own.</source>
        <translation>可采纳威胁库的建议，或自行新增。</translation>
    </message>
    <message>
        <source>No countermeasure matches these filters</source>
        <translation>没有符合筛选条件的应对措施</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%n countermeasure(s)</source>
        <translation>
            <numerusform>%n项应对措施</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n countermeasure(s)</source>
        <translation>
            <numerusform>%n项应对措施中的%1项</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>It can be tested once it is implemented.</source>
        <translation>实现后方可测试。</translation>
    </message>
</context>
<context>
    <name>gatehouse::CountermeasureTableModel</name>
    <message numerus="yes">
        <source>Overdue by %n day(s)</source>
        <translation>
            <numerusform>已逾期%n天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CountermeasureTestDialog</name>
    <message>
        <source>&amp;Passed</source>
        <translation>通过(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Failed</source>
        <translation>未通过(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Add a file…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Test of %1</source>
        <translation>%1的测试</translation>
    </message>
    <message>
        <source>Record the test</source>
        <translation>登记测试</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>What was tried, how, and what was seen.</source>
        <translation>测试的内容、方法和结果。</translation>
    </message>
    <message>
        <source>Say what the test found.</source>
        <translation>请填写测试结果。</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>证据(&amp;E)</translation>
    </message>
    <message>
        <source>The report, log or picture that shows it.</source>
        <translation>能够证明的报告、日志或截图。</translation>
    </message>
    <message>
        <source>Choose the evidence of the test, or add a file.</source>
        <translation>请选择测试的证据，或添加文件。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Evidence of the test</source>
        <translation>测试的证据</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>gatehouse::CoveragePanel</name>
    <message>
        <source>What answers 7.2.a to g</source>
        <translation>7.2 a 至 g 各项的落实文件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条款项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复审</translation>
    </message>
    <message>
        <source>Documents in force</source>
        <translation>现行文件</translation>
    </message>
    <message>
        <source>Subject areas</source>
        <translation>主题领域</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>复审逾期</translation>
    </message>
    <message>
        <source>Outsourcing parties that apps name and no contract here has</source>
        <translation>应用已填写、台账中没有合同的外包方</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>外包方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务内容</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n份草案</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>gatehouse::CriterionInspector</name>
    <message>
        <source>What it asks</source>
        <translation>要求什么</translation>
    </message>
    <message>
        <source>Who can fulfil it</source>
        <translation>谁能补齐</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>What the criterion misses</source>
        <translation>该判据缺少的事项</translation>
    </message>
    <message>
        <source>Nothing: the criterion holds.</source>
        <translation>没有缺项，该判据已满足。</translation>
    </message>
    <message>
        <source>Criterion of the %1 gate</source>
        <translation>%1门禁的判据</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Does not hold yet</source>
        <translation>尚未满足</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>nobody yet; an administrator gives the role</source>
        <translation>暂无；由管理员授予角色</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等，另有%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 gate</source>
        <translation>%1门禁</translation>
    </message>
    <message>
        <source>Go to the threat model</source>
        <translation>前往威胁模型</translation>
    </message>
    <message>
        <source>Go to the tests</source>
        <translation>转到测试</translation>
    </message>
</context>
<context>
    <name>gatehouse::DashboardFilterBar</name>
    <message>
        <source>Tier %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::DashboardGrid</name>
    <message>
        <source>Move forward</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>gatehouse::DashboardPage</name>
    <message>
        <source>Dashboards</source>
        <translation>仪表盘</translation>
    </message>
    <message>
        <source>Reading the dashboards</source>
        <translation>正在读取仪表盘</translation>
    </message>
    <message>
        <source>Reading the portfolio…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The charts could not be read.</source>
        <translation>图表未能读取。</translation>
    </message>
    <message>
        <source>There are no charts yet.</source>
        <translation>还没有图表。</translation>
    </message>
    <message>
        <source>All cards are left out.</source>
        <translation>所有卡片都已隐藏。</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>显示全部卡片</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The filters, and which cards are shown in what order. A view of this name is replaced.</source>
        <translation>保存筛选条件以及卡片的显示和顺序。同名视图会被替换。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete this view?</source>
        <translation>删除此视图？</translation>
    </message>
    <message>
        <source>The cards and filters stay as they are; only the name is forgotten.</source>
        <translation>卡片和筛选条件保持不变，只删除这个名称。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Management report</source>
        <translation>管理报告</translation>
    </message>
    <message>
        <source>Management report: %1</source>
        <translation>管理报告：%1</translation>
    </message>
    <message>
        <source>Save the management report</source>
        <translation>保存管理报告</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The report is at %1.</source>
        <translation>报告已保存到%1。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Delete this view…</source>
        <translation>删除此视图…</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>默认视图</translation>
    </message>
    <message>
        <source>Save the management report…</source>
        <translation>保存管理报告…</translation>
    </message>
    <message>
        <source>Print the management report…</source>
        <translation>打印管理报告…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>gatehouse::DashboardPanel</name>
    <message>
        <source>Reading the charts</source>
        <translation>正在读取图表</translation>
    </message>
    <message>
        <source>Reading the charts…</source>
        <translation>正在读取图表…</translation>
    </message>
    <message>
        <source>There are no charts yet.</source>
        <translation>还没有图表。</translation>
    </message>
    <message>
        <source>The charts could not be read.</source>
        <translation>图表未能读取。</translation>
    </message>
</context>
<context>
    <name>gatehouse::DayField</name>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>As of the day</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>A past day shows what stood at its end, where the history holds it.</source>
        <translation>填写过去的日期，可查看当日结束时的情况（以历史记录所及为限）。</translation>
    </message>
</context>
<context>
    <name>gatehouse::DecisionsPanel</name>
    <message>
        <source>Decisions on this release</source>
        <translation>此版本的决定</translation>
    </message>
    <message>
        <source>Decided upon SHA-256</source>
        <translation>决定所依据的 SHA-256</translation>
    </message>
    <message>
        <source>Gate decisions</source>
        <translation>门禁决定</translation>
    </message>
    <message>
        <source>No gate of this release has been decided yet.</source>
        <translation>此版本尚无门禁决定。</translation>
    </message>
    <message>
        <source>holds until %1</source>
        <translation>有效期至%1</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>已于%1失效</translation>
    </message>
    <message>
        <source>Risk acceptances</source>
        <translation>风险接受</translation>
    </message>
    <message>
        <source>withdrawn by %1 on %2: %3</source>
        <translation>由%1于%2撤回：%3</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1，决定后有变化</translation>
    </message>
    <message>
        <source>Submitted by %1 on %2</source>
        <translation>%1于%2提交</translation>
    </message>
    <message>
        <source>Signed by %1 (%2) on %3: signature %4</source>
        <translation>%1（%2）于%3签署：签名%4</translation>
    </message>
</context>
<context>
    <name>gatehouse::DelegationEditor</name>
    <message>
        <source>New delegation</source>
        <translation>新增代理</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Who is away</source>
        <translation>缺勤人员(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stands in</source>
        <translation>代理人(&amp;S)</translation>
    </message>
    <message>
        <source>For this &amp;post only</source>
        <translation>仅代理岗位(&amp;P)</translation>
    </message>
    <message>
        <source>For this &amp;app only</source>
        <translation>仅代理应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until, the last day</source>
        <translation>至，最后一日(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>请选择人员</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>All they do</source>
        <translation>全部工作</translation>
    </message>
</context>
<context>
    <name>gatehouse::DelegationTableModel</name>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>All they do</source>
        <translation>全部工作</translation>
    </message>
    <message>
        <source>Standing in</source>
        <translation>代理中</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>gatehouse::DevelopmentPanel</name>
    <message>
        <source>Use a standard or module…</source>
        <translation>使用规范或模块…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>取消使用</translation>
    </message>
    <message>
        <source>Record a code review…</source>
        <translation>登记代码评审…</translation>
    </message>
    <message>
        <source>Standards and modules the release uses</source>
        <translation>本版本使用的规范与模块</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version used</source>
        <translation>所用版本号</translation>
    </message>
    <message>
        <source>Version registered</source>
        <translation>台账版本号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reviews of its code</source>
        <translation>本版本的代码评审</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>评审日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>评审人</translation>
    </message>
    <message>
        <source>Code reviewed</source>
        <translation>评审范围</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The release uses no standard and no module yet.</source>
        <translation>本版本尚未登记所用规范与模块。</translation>
    </message>
    <message>
        <source>Coding standard</source>
        <translation>编码规范</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <translation>%1（已作废）</translation>
    </message>
    <message>
        <source>The register has %1.</source>
        <translation>台账中的版本号为%1。</translation>
    </message>
    <message>
        <source>No review of its code is on record yet.</source>
        <translation>本版本尚无代码评审记录。</translation>
    </message>
    <message>
        <source>The release no longer uses %1.</source>
        <translation>本版本不再使用%1。</translation>
    </message>
</context>
<context>
    <name>gatehouse::DevelopmentUseEditor</name>
    <message>
        <source>What the release uses</source>
        <translation>版本所用规范或模块</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Standard or module</source>
        <translation>规范或模块(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Version used</source>
        <translation>所用版本号(&amp;V)</translation>
    </message>
    <message>
        <source>Empty: the one the register has</source>
        <translation>不填则取台账中的版本号</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gatehouse::DiagramActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>拉直</translation>
    </message>
    <message>
        <source>Align and distribute</source>
        <translation>对齐与分布</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste as new</source>
        <translation>粘贴为新要素</translation>
    </message>
    <message>
        <source>Paste as the same elements again</source>
        <translation>再次显示同一要素</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete from every diagram</source>
        <translation>从所有图中删除</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Open the diagram inside</source>
        <translation>打开内部图</translation>
    </message>
    <message>
        <source>Connect with another (C)</source>
        <translation>连接到其他要素（C）</translation>
    </message>
    <message>
        <source>Add a connected element (N)</source>
        <translation>添加相连的要素（N）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消组合</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>顶端对齐</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>底端对齐</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>横向均匀分布</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>纵向均匀分布</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>Bring to the front</source>
        <translation>置于顶层</translation>
    </message>
    <message>
        <source>Send to the back</source>
        <translation>置于底层</translation>
    </message>
    <message>
        <source>Take out bends and place the name anew</source>
        <translation>去掉折点并重新放置名称</translation>
    </message>
    <message>
        <source>Arrange automatically</source>
        <translation>自动布局</translation>
    </message>
    <message>
        <source>Find in the model</source>
        <translation>在模型中查找</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Show the whole diagram</source>
        <translation>显示整张图</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>For printing (PDF)…</source>
        <translation>用于打印（PDF）…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::DiagramDesk</name>
    <message>
        <source>Diagram</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Add an element</source>
        <translation>添加要素</translation>
    </message>
    <message>
        <source>Show an element here</source>
        <translation>在此图显示要素</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加注释</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Add a trust boundary</source>
        <translation>添加信任边界</translation>
    </message>
    <message>
        <source>Trust boundary</source>
        <translation>信任边界</translation>
    </message>
    <message>
        <source>Add a data flow</source>
        <translation>添加数据流</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Connect otherwise</source>
        <translation>改接数据流</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete from every diagram</source>
        <translation>从所有图中删除</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Show the same here</source>
        <translation>在此图显示同一要素</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消组合</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>调整层次</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Arrange automatically</source>
        <translation>自动布局</translation>
    </message>
    <message>
        <source>Add a diagram</source>
        <translation>添加图</translation>
    </message>
    <message>
        <source>Rename the diagram</source>
        <translation>重命名图</translation>
    </message>
    <message>
        <source>Remove the diagram</source>
        <translation>移除图</translation>
    </message>
    <message>
        <source>Reorder the diagrams</source>
        <translation>调整图的顺序</translation>
    </message>
</context>
<context>
    <name>gatehouse::DiagramPane</name>
    <message>
        <source>Save the drawing</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Mark all as looked at</source>
        <translation>全部标为已查看</translation>
    </message>
    <message>
        <source>Threats of what is selected</source>
        <translation>所选内容的威胁</translation>
    </message>
    <message>
        <source>Enter shows the threat among all of them.</source>
        <translation>按回车键在威胁列表中显示。</translation>
    </message>
    <message>
        <source>Changes not saved</source>
        <translation>有未保存的修改</translation>
    </message>
    <message>
        <source>%1 saved another drawing while you change this one. Saving yours asks which of the two is to stand.</source>
        <translation>您修改期间，%1保存了另一份图。保存时将询问保留哪一份。</translation>
    </message>
    <message>
        <source>Discard mine and show it</source>
        <translation>放弃我的修改并显示</translation>
    </message>
    <message>
        <source>Select an element or a flow to see its threats here</source>
        <translation>选择要素或数据流，在此查看其威胁</translation>
    </message>
    <message>
        <source>Threats of what is selected: %1, %2 open</source>
        <translation>所选内容的威胁：%1项，未应对%2项</translation>
    </message>
    <message>
        <source>Threats of “%1”: %2, %3 open</source>
        <translation>“%1”的威胁：%2项，未应对%3项</translation>
    </message>
    <message>
        <source>Save the drawing first: what is looked at is what is stored.</source>
        <translation>请先保存图：查看的对象是已保存的内容。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Threat model, drawing</source>
        <translation>威胁模型的图</translation>
    </message>
    <message>
        <source>Scalable pictures (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>The diagram is at %1.</source>
        <translation>图已导出至%1。</translation>
    </message>
    <message>
        <source>Arranging the diagram</source>
        <translation>正在自动布局</translation>
    </message>
    <message>
        <source>What was not saved of this drawing when the program ended is back. Save it, or discard it.</source>
        <translation>程序上次退出时此图尚未保存的修改已恢复。请保存或放弃。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) and flow(s) of all diagrams, which nobody has looked at as they are now, count as looked at by you. The design gate rests on it.</source>
        <translation>
            <numerusform>全部图中尚未按现状查看的%n个要素和数据流将记为由您查看。设计门禁以此为依据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>标记%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) and flow(s) marked as looked at.</source>
        <translation>
            <numerusform>已将%n个要素和数据流标为已查看。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::DiagramTabs</name>
    <message>
        <source>Diagrams</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Add a diagram</source>
        <translation>添加图</translation>
    </message>
    <message>
        <source>Rename the diagram</source>
        <translation>重命名图</translation>
    </message>
    <message>
        <source>Remove the diagram</source>
        <translation>移除图</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>This diagram</source>
        <translation>此图</translation>
    </message>
    <message>
        <source>Inside “%1”</source>
        <translation>“%1”的内部</translation>
    </message>
</context>
<context>
    <name>gatehouse::ElementForm</name>
    <message>
        <source>Change the type</source>
        <translation>修改类型</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>修改类别</translation>
    </message>
    <message>
        <source>Change the scope</source>
        <translation>修改范围</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Change the assets</source>
        <translation>修改资产</translation>
    </message>
    <message>
        <source>Add an asset</source>
        <translation>添加资产</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>No type of the library</source>
        <translation>不属于威胁库中的类型</translation>
    </message>
    <message>
        <source>Open the diagram inside</source>
        <translation>打开内部图</translation>
    </message>
    <message>
        <source>Draw what is inside</source>
        <translation>绘制内部图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Security properties</source>
        <translation>安全属性</translation>
    </message>
    <message>
        <source>Assets it handles</source>
        <translation>处理的资产</translation>
    </message>
</context>
<context>
    <name>gatehouse::ElementPalette</name>
    <message>
        <source>Find a type</source>
        <translation>查找类型</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>图形库</translation>
    </message>
    <message>
        <source>Enter puts an entry on the diagram; Space arms it for the next click.</source>
        <translation>回车将所选图形放到图上；空格后单击画布放置。</translation>
    </message>
    <message>
        <source>Flows and boundaries</source>
        <translation>数据流与边界</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Data on its way: click on its source, then on its target.</source>
        <translation>流动的数据：先单击来源，再单击去向。</translation>
    </message>
    <message>
        <source>Whatever lies inside is trusted alike: draw it around.</source>
        <translation>框内信任程度相同：围绕要素绘制。</translation>
    </message>
    <message>
        <source>Trust changes where flows cross the line.</source>
        <translation>数据流穿过此线时信任程度改变。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Elsewhere in the model</source>
        <translation>模型中的其他要素</translation>
    </message>
    <message>
        <source>Show this element on the diagram as well.</source>
        <translation>在此图上也显示该要素。</translation>
    </message>
    <message>
        <source>Boundary box</source>
        <translation>信任边界（框）</translation>
    </message>
    <message>
        <source>Boundary line</source>
        <translation>信任边界（线）</translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceActions</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Save a copy of %1</source>
        <translation>另存%1的副本</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>正在保存%1</translation>
    </message>
    <message>
        <source>Saved to %1; both digests match.</source>
        <translation>已保存到%1；两种摘要值均一致。</translation>
    </message>
    <message>
        <source>The file that replaces %1</source>
        <translation>选择替换%1的文件</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>替换%1</translation>
    </message>
    <message>
        <source>The old file stays. What rests on it rests on the new one from now on: its assessments are to be confirmed, and gates that were passed on it say so.</source>
        <translation>旧文件保留。原先以它为依据的内容今后改以新文件为依据：相应测评结果待确认，据此通过的门禁将注明变化。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Storing %1</source>
        <translation>正在存入%1</translation>
    </message>
    <message>
        <source>%1 has taken the place of %2.</source>
        <translation>%1已替换%2。</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>停用%1</translation>
    </message>
    <message>
        <source>It counts no longer for what rests on it. Nothing is deleted, and it can be reinstated.</source>
        <translation>对以它为依据的内容不再计入。不删除任何内容，可以恢复使用。</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>It stands with the evidence.</source>
        <translation>理由随证据保存。</translation>
    </message>
    <message>
        <source>Save the original…</source>
        <translation>保存原件…</translation>
    </message>
    <message numerus="yes">
        <source>Saved to %1 with %n part(s) painted over.</source>
        <translation>
            <numerusform>已保存到%1，其中%n处已遮盖。</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the old picture are painted over; on the new one nothing is yet.</source>
        <translation>旧图片有部分内容已遮盖，新图片尚未遮盖。</translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceEditor</name>
    <message>
        <source>Edit evidence %1</source>
        <translation>编辑证据%1</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>The last day it counts, such as the end of a certificate. Leave it empty for what does not expire.</source>
        <translation>证据有效的最后一天，例如证书到期日；长期有效的留空。</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>有效期截止日不能早于生效日期。</translation>
    </message>
    <message>
        <source>&amp;Effective from</source>
        <translation>生效日期(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;xpires on</source>
        <translation>有效期至(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Confidentiality</source>
        <translation>密级(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Collected &amp;by</source>
        <translation>取证人(&amp;B)</translation>
    </message>
    <message>
        <source>Collected &amp;on</source>
        <translation>取证日期(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceInspector</name>
    <message>
        <source>What rests on it</source>
        <translation>以它为依据的内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing rests on it.</source>
        <translation>没有内容以它为依据。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) rest on it</source>
        <translation>
            <numerusform>%n项内容以它为依据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidencePage</name>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7天内失效</translation>
    </message>
    <message>
        <source>Within 14 days</source>
        <translation>14天内失效</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30天内失效</translation>
    </message>
    <message>
        <source>Nothing rests on it</source>
        <translation>无依据项</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Evidence of the portfolio</source>
        <translation>全部证据</translation>
    </message>
    <message>
        <source>Reading the evidence</source>
        <translation>读取证据</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺证据的要求</translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) without evidence</source>
        <translation>
            <numerusform>%n项要求缺证据</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Reading the evidence…</source>
        <translation>正在读取证据…</translation>
    </message>
    <message>
        <source>No gate waits for evidence.</source>
        <translation>没有门禁缺证据。</translation>
    </message>
    <message>
        <source>No evidence fits these filters.</source>
        <translation>没有符合筛选条件的证据。</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>暂无证据。</translation>
    </message>
    <message>
        <source>Show all evidence</source>
        <translation>显示全部证据</translation>
    </message>
    <message>
        <source>Filter evidence</source>
        <translation>筛选证据</translation>
    </message>
    <message>
        <source>Filter evidence by number, title, file, source or note</source>
        <translation>按编号、标题、文件、来源或备注筛选证据</translation>
    </message>
    <message>
        <source>Requirements without evidence</source>
        <translation>缺证据的要求</translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidencePane</name>
    <message>
        <source>Evidence of this assessment</source>
        <translation>此项测评的证据</translation>
    </message>
    <message>
        <source>No evidence is linked to this assessment.</source>
        <translation>此项测评未关联证据。</translation>
    </message>
    <message>
        <source>added by %1 on %2</source>
        <translation>%1于%2添加</translation>
    </message>
    <message>
        <source>expires on %1</source>
        <translation>有效期至%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidencePanel</name>
    <message>
        <source>Filter evidence</source>
        <translation>筛选证据</translation>
    </message>
    <message>
        <source>Evidence linked here</source>
        <translation>此处关联的证据</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>暂无证据。</translation>
    </message>
    <message>
        <source>Choose a requirement and attach files to it, or drop them on its panel.</source>
        <translation>选择一条要求并为其添加文件，或将文件拖放到该要求的面板上。</translation>
    </message>
    <message>
        <source>No evidence fits this filter.</source>
        <translation>没有符合筛选条件的证据。</translation>
    </message>
    <message>
        <source>Show all evidence</source>
        <translation>显示全部证据</translation>
    </message>
    <message>
        <source>Rests on it here: %1</source>
        <translation>此处引用它的要求：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n requirements elsewhere rest on it too</source>
        <translation>
            <numerusform>另有%n条其他位置的要求也引用它</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidencePreviewView</name>
    <message>
        <source>Text of the evidence</source>
        <translation>证据文本</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Choose a piece of evidence to look at it.</source>
        <translation>选择一项证据以查看。</translation>
    </message>
    <message>
        <source>This file is too large to be shown here.</source>
        <translation>文件过大，无法在此显示。</translation>
    </message>
    <message>
        <source>Save a copy and open it with its own program.</source>
        <translation>请另存副本，用对应的程序打开。</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here.</source>
        <translation>此类文件无法在此显示。</translation>
    </message>
    <message>
        <source>The text goes on; only its beginning is shown.</source>
        <translation>文本未完，仅显示开头部分。</translation>
    </message>
    <message>
        <source>This PDF cannot be shown.</source>
        <translation>此 PDF 无法显示。</translation>
    </message>
    <message>
        <source>It may be damaged or locked with a password.</source>
        <translation>文件可能已损坏或设有口令。</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>此图片无法显示。</translation>
    </message>
    <message>
        <source>It may be damaged, or too large once unpacked.</source>
        <translation>文件可能已损坏，或解压后过大。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取%1</translation>
    </message>
    <message>
        <source>The archive is damaged, cut off or locked; it is listed as far as it can be read.</source>
        <translation>压缩包已损坏、不完整或已加密，仅列出可读取的部分。</translation>
    </message>
    <message>
        <source>There is more, or it goes deeper, than is shown here. Save a copy to see all of it.</source>
        <translation>内容过多或层级过深，此处仅显示一部分。保存副本后可查看全部内容。</translation>
    </message>
    <message>
        <source>The drawing refers to other files, or holds what only a browser draws: that is left out here. Save a copy to see all of it.</source>
        <translation>该图形引用了其他文件，或含有只有浏览器才能绘制的内容，此处未予显示。请保存副本查看完整内容。</translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceSection</name>
    <message>
        <source>Attach files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Evidence of this requirement</source>
        <translation>此要求的证据</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Unlink evidence</source>
        <translation>取消关联证据</translation>
    </message>
    <message>
        <source>The file stays in the workspace; it only no longer speaks for this requirement.</source>
        <translation>文件仍保留在工作区中，只是不再作为此要求的证据。</translation>
    </message>
    <message>
        <source>%1: this content was stored before; it is linked, not stored again.</source>
        <translation>%1：相同内容此前已存入，本次仅建立关联，不重复存储。</translation>
    </message>
    <message>
        <source>Files and folders can be dropped here, and a picture pasted.</source>
        <translation>可以拖入文件和文件夹，也可以粘贴图片。</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>仍然成立</translation>
    </message>
    <message>
        <source>It was judged on %1, which %2 has replaced. Judge again, or confirm that the judgement holds.</source>
        <translation>判定所依据的%1已被%2替换。请重新判定，或确认判定仍然成立。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2 speaks for the same requirement of %3 and is valid.</source>
        <translation>%3的同一要求有有效证据：%1 %2。</translation>
    </message>
    <message>
        <source>Use %1 here too</source>
        <translation>在此沿用%1</translation>
    </message>
    <message>
        <source>Screenshot %1</source>
        <translation>截图%1</translation>
    </message>
    <message>
        <source>The picture could not be stored. Save it as a file and attach that.</source>
        <translation>图片无法保存。请先存为文件，再添加该文件。</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor files.</source>
        <translation>剪贴板中既没有图片，也没有文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left out: hidden, of the system, or empty.</source>
        <translation>
            <numerusform>未纳入%n个文件：隐藏、系统或空文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n files in there. Attach what proves something.</source>
        <translation>
            <numerusform>其中的文件超过%n个。请只添加能作为证据的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file in there that can be attached.</source>
        <translation>其中没有可以添加的文件。</translation>
    </message>
    <message>
        <source>Attach a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n file(s) becomes a piece of evidence of its own.</source>
        <translation>
            <numerusform>%n个文件各成为一份证据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>添加%n个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EvidenceTableModel</name>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256：%1</translation>
    </message>
    <message>
        <source>SM3: %1</source>
        <translation>SM3：%1</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>已于%1失效</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>%n天后失效</numerusform>
        </translation>
    </message>
    <message>
        <source>No requirement rests on it</source>
        <translation>未关联任何要求</translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) rest on it</source>
        <translation>
            <numerusform>已关联%n项要求</numerusform>
        </translation>
    </message>
    <message>
        <source>Retired by %1: %2</source>
        <translation>%1停用：%2</translation>
    </message>
    <message>
        <source>Replaced by %1</source>
        <translation>已被%1替换</translation>
    </message>
</context>
<context>
    <name>gatehouse::FilterChipBar</name>
    <message>
        <source>Fewer filters</source>
        <translation>收起筛选项</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>另有%n项…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>另有%n个筛选项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FindBox</name>
    <message>
        <source>Find an element, a flow, a boundary</source>
        <translation>查找要素、数据流、边界</translation>
    </message>
    <message>
        <source>Find in the model</source>
        <translation>在模型中查找</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>on no diagram</source>
        <translation>未在任何图中</translation>
    </message>
    <message>
        <source>Nothing in the model has that name.</source>
        <translation>模型中没有此名称。</translation>
    </message>
</context>
<context>
    <name>gatehouse::FindingEditor</name>
    <message>
        <source>Open a finding</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>Open finding</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>风险(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>Remediation &amp;advice</source>
        <translation>整改建议(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;ue</source>
        <translation>期限(&amp;U)</translation>
    </message>
    <message>
        <source>Re-tests</source>
        <translation>复测</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2，%3：%4</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Reason for the &amp;lower risk</source>
        <translation>风险下调理由(&amp;L)</translation>
    </message>
    <message>
        <source>It stands at the gate for whoever decides there.</source>
        <translation>该理由将列示于门禁，供决定者查看。</translation>
    </message>
    <message>
        <source>Say why the risk is lower than it was.</source>
        <translation>请说明风险等级为何下调。</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;CWE</source>
        <translation>CWE(&amp;C)</translation>
    </message>
    <message>
        <source>Compo&amp;nent</source>
        <translation>组件(&amp;N)</translation>
    </message>
    <message>
        <source>Remediation o&amp;wner</source>
        <translation>整改责任人(&amp;W)</translation>
    </message>
    <message>
        <source>Attached evidence</source>
        <translation>所附证据</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复问题</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>添加评论(&amp;M)</translation>
    </message>
    <message>
        <source>It is kept as it is written, with your name.</source>
        <translation>按原文连同姓名保存，不可修改。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Re&amp;quirement</source>
        <translation>要求(&amp;Q)</translation>
    </message>
    <message>
        <source>It is kept as it is written, with your name. Where the finding is given more time, it says why.</source>
        <translation>按原文连同姓名保存，不可修改。问题延期时，在此说明理由。</translation>
    </message>
    <message>
        <source>The finding is overdue: say why it is given more time.</source>
        <translation>该问题已逾期：请说明延期的理由。</translation>
    </message>
</context>
<context>
    <name>gatehouse::FindingListPage</name>
    <message>
        <source>Findings of the portfolio</source>
        <translation>全部应用的问题</translation>
    </message>
    <message>
        <source>Reading the findings…</source>
        <translation>正在读取问题…</translation>
    </message>
    <message>
        <source>No finding fits these filters.</source>
        <translation>没有符合筛选条件的问题。</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>显示全部问题</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Filter findings by number, clause, title, owner or release</source>
        <translation>按编号、条款、标题、责任人或版本筛选问题</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>gatehouse::FindingTableModel</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n day(s)</source>
        <translation>
            <numerusform>逾期%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Open again: the acceptance of its risk ended on %1</source>
        <translation>已重新打开：风险接受于%1失效</translation>
    </message>
    <message>
        <source>Duplicate of %1</source>
        <translation>%1的重复项</translation>
    </message>
    <message>
        <source>Risk accepted until %1</source>
        <translation>风险接受至%1</translation>
    </message>
    <message>
        <source>Risk accepted until %1; to be fixed by %2</source>
        <translation>风险接受至%1；整改期限%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::FindingsPanel</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Re-test passed…</source>
        <translation>复测通过…</translation>
    </message>
    <message>
        <source>Re-test failed…</source>
        <translation>复测未通过…</translation>
    </message>
    <message>
        <source>Accept the risk…</source>
        <translation>接受风险…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>No finding fits these filters.</source>
        <translation>没有符合筛选条件的问题。</translation>
    </message>
    <message>
        <source>Open one from a requirement that falls short.</source>
        <translation>要求未达到时，可从该要求登记问题。</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>显示全部问题</translation>
    </message>
    <message>
        <source>Re-test passed</source>
        <translation>复测通过</translation>
    </message>
    <message>
        <source>Re-test failed</source>
        <translation>复测未通过</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What was tested again and seen. The finding is then closed.</source>
        <translation>填写复测的内容和所见结果。记录后问题即闭环。</translation>
    </message>
    <message>
        <source>What was tested again and seen. The finding goes back to fixing.</source>
        <translation>填写复测的内容和所见结果。记录后问题退回整改中。</translation>
    </message>
    <message>
        <source>Close the finding</source>
        <translation>关闭问题</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回整改</translation>
    </message>
    <message>
        <source>Renew the acceptance…</source>
        <translation>续期风险接受…</translation>
    </message>
    <message>
        <source>Withdraw the acceptance…</source>
        <translation>撤回风险接受…</translation>
    </message>
    <message>
        <source>%1 is closed. %2 is still judged “%3”.</source>
        <translation>%1已关闭，%2的判定仍为“%3”。</translation>
    </message>
    <message>
        <source>Judge it again</source>
        <translation>重新测评</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>评论…</translation>
    </message>
    <message>
        <source>Attach evidence…</source>
        <translation>附证据…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>At this tier a re-test closes a finding with evidence of its own. Attach the file to the requirement first.</source>
        <translation>此等级的问题须凭复测证据关闭。请先将文件添加为该要求的证据。</translation>
    </message>
    <message>
        <source>Evidence No.</source>
        <translation>证据编号</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附上</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>It is kept as it is written, with your name.</source>
        <translation>按原文连同姓名保存，不可修改。</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>添加评论</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>附证据</translation>
    </message>
    <message>
        <source>Its number, like E-0001. What is no evidence yet is attached to the requirement first.</source>
        <translation>证据编号，例如E-0001。尚未入库的文件请先添加为该要求的证据。</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>合并%1</translation>
    </message>
    <message>
        <source>Finding No.</source>
        <translation>问题编号</translation>
    </message>
    <message>
        <source>The finding that goes on, of the same requirement. %1 is closed as its duplicate, and can be split again.</source>
        <translation>填写同一要求下保留的问题。%1作为其重复项关闭，可以重新拆分。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>gatehouse::FindingsSection</name>
    <message>
        <source>Open a finding…</source>
        <translation>登记问题…</translation>
    </message>
    <message>
        <source>Accept the risk…</source>
        <translation>接受风险…</translation>
    </message>
    <message>
        <source>%1 accepts the risk until %2: %3</source>
        <translation>%1已接受该风险，有效期至%2：%3</translation>
    </message>
    <message>
        <source>%1 accepted the risk, which ended on %2: %3</source>
        <translation>%1曾接受该风险，已于%2失效：%3</translation>
    </message>
    <message>
        <source>Findings of this requirement</source>
        <translation>此要求的问题</translation>
    </message>
    <message>
        <source>Renew the acceptance…</source>
        <translation>续期风险接受…</translation>
    </message>
    <message>
        <source>Withdraw the acceptance…</source>
        <translation>撤回风险接受…</translation>
    </message>
    <message>
        <source>%1 accepted the risk; %2 withdrew that on %3: %4</source>
        <translation>%1接受了该风险；%2于%3撤回：%4</translation>
    </message>
</context>
<context>
    <name>gatehouse::FlowForm</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>修改类型</translation>
    </message>
    <message>
        <source>Change the direction</source>
        <translation>修改方向</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>修改线型</translation>
    </message>
    <message>
        <source>Change the scope</source>
        <translation>修改范围</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Change the assets</source>
        <translation>修改资产</translation>
    </message>
    <message>
        <source>Add an asset</source>
        <translation>添加资产</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Turn the flow round</source>
        <translation>反转方向</translation>
    </message>
    <message>
        <source>No type of the library</source>
        <translation>不属于威胁库中的类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>To</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线型</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Data goes both ways</source>
        <translation>双向数据流</translation>
    </message>
    <message>
        <source>Security properties</source>
        <translation>安全属性</translation>
    </message>
    <message>
        <source>Assets it carries</source>
        <translation>传输的资产</translation>
    </message>
</context>
<context>
    <name>gatehouse::Form</name>
    <message>
        <source>Could not be read; it stays as it is</source>
        <translation>无法读取，保持原值</translation>
    </message>
</context>
<context>
    <name>gatehouse::FrameActions</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search the workspace</source>
        <translation>搜索工作区</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>关于守门(&amp;A)</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>切换到%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Lock the window</source>
        <translation>锁定窗口(&amp;L)</translation>
    </message>
    <message>
        <source>Sign in as another account…</source>
        <translation>以其他账号登录…</translation>
    </message>
    <message>
        <source>Change my &amp;password…</source>
        <translation>修改我的口令(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up the workspace…</source>
        <translation>备份工作区(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>gatehouse::FrameContext</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>gatehouse::GateCriteriaModel</name>
    <message>
        <source>Criterion</source>
        <translation>判据</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
</context>
<context>
    <name>gatehouse::GateListPage</name>
    <message>
        <source>Gates of the portfolio</source>
        <translation>全部应用的门禁</translation>
    </message>
    <message>
        <source>Filter gates</source>
        <translation>筛选门禁</translation>
    </message>
    <message>
        <source>Filter gates by release, app, phase, who decided or what was said</source>
        <translation>按版本、应用、阶段、决定人或决定意见筛选门禁</translation>
    </message>
    <message>
        <source>Reading the gates…</source>
        <translation>正在读取门禁…</translation>
    </message>
    <message>
        <source>No gate fits these filters.</source>
        <translation>没有符合筛选条件的门禁。</translation>
    </message>
    <message>
        <source>No app shows a release.</source>
        <translation>尚无应用有当前版本。</translation>
    </message>
    <message>
        <source>Show all gates</source>
        <translation>显示全部门禁</translation>
    </message>
</context>
<context>
    <name>gatehouse::GateListTableModel</name>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1，逾期</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1，决定后有变化</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatePanel</name>
    <message>
        <source>Gate criteria</source>
        <translation>门禁判据</translation>
    </message>
    <message>
        <source>Press Enter or double-click a missing item to go there.</source>
        <translation>按 Enter 键或双击未满足的项，可转到该处。</translation>
    </message>
    <message>
        <source>%1 gate</source>
        <translation>%1门禁</translation>
    </message>
    <message>
        <source>Every criterion holds; the gate waits for a decision.</source>
        <translation>各项判据均已满足，待决定。</translation>
    </message>
    <message numerus="yes">
        <source>%n items stand between this release and the gate</source>
        <translation>
            <numerusform>距通过门禁还有%n项未满足</numerusform>
        </translation>
    </message>
    <message>
        <source>Risks that were lowered:
%1</source>
        <translation>已下调的风险：
%1</translation>
    </message>
    <message>
        <source>Every criterion holds, and the gate is submitted; it waits for signatures.</source>
        <translation>各项判据均已满足，已提交，待签署。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GateSigningCard</name>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Changes since the decision</source>
        <translation>决定之后的变化</translation>
    </message>
    <message>
        <source>Your statement: what you decide and why. It goes on record.</source>
        <translation>填写意见：作何决定及理由。意见将记录在案。</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Submit for signature</source>
        <translation>提交签署</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签署…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Re-open…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>%1 by %2 (%3) on %4:
%5</source>
        <translation>%4，%2（%3）%1：
%5</translation>
    </message>
    <message>
        <source>Submitted anew by %1 on %2:
%3</source>
        <translation>%2，%1重新提交：
%3</translation>
    </message>
    <message>
        <source>Submitted by %1 on %2:
%3</source>
        <translation>%2，%1提交：
%3</translation>
    </message>
    <message>
        <source>%1
Signed on %2
Key: %3, %4
Content SHA-256: %5</source>
        <translation>%1
签署时间：%2
密钥：%3，%4
内容 SHA-256：%5</translation>
    </message>
    <message>
        <source>Still to sign: %1</source>
        <translation>待签署：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>Changed since it was submitted: %n. Nobody signs what is no longer there: submit it again.</source>
        <translation>
            <numerusform>提交之后有%n处变化。已经变化的内容不能签署，请重新提交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed since the decision: %n. Look at it, and re-open the gate where it no longer holds, or submit it anew.</source>
        <translation>
            <numerusform>决定之后有%n处变化。请查看：不再成立的重新打开门禁，仍成立的重新提交签署。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement for the %1 gate</source>
        <translation>%1门禁的意见</translation>
    </message>
    <message>
        <source>The app is retired, so its gates are closed. What was decided stands.</source>
        <translation>应用已下线，门禁不再开放。已作出的决定仍然有效。</translation>
    </message>
    <message>
        <source>The gate can be submitted once every criterion holds.</source>
        <translation>各项判据均满足后方可提交门禁。</translation>
    </message>
    <message>
        <source>You submitted this gate, so others sign it.</source>
        <translation>本门禁由您提交，须由他人签署。</translation>
    </message>
    <message>
        <source>You have signed this already.</source>
        <translation>您已经签署。</translation>
    </message>
    <message>
        <source>%1 gate: submitted for signature</source>
        <translation>%1门禁：已提交签署</translation>
    </message>
    <message>
        <source>A decision needs a statement: say in a sentence what it rests on.</source>
        <translation>决定须有意见：请用一句话写明依据。</translation>
    </message>
    <message>
        <source>%1 gate: %2</source>
        <translation>%1门禁：%2</translation>
    </message>
    <message>
        <source>%1 gate: signed; further signatures are needed</source>
        <translation>%1门禁：已签署，尚需他人签署</translation>
    </message>
    <message>
        <source>Reading what the gate rests on…</source>
        <translation>正在读取门禁所依据的内容…</translation>
    </message>
    <message>
        <source>Reading what the gate rests on</source>
        <translation>正在读取门禁所依据的内容</translation>
    </message>
    <message>
        <source>Checking the evidence below the gate</source>
        <translation>正在校验门禁所依据的证据</translation>
    </message>
    <message>
        <source>What %1 submitted on %2 waits for signatures. Yours takes its place.</source>
        <translation>%1于%2提交的内容正在等待签署，将由本次提交取代。</translation>
    </message>
    <message>
        <source>What was signed under it counts no longer, and is to be signed anew.</source>
        <translation>其上已有的签名不再计入，须重新签署。</translation>
    </message>
    <message>
        <source>Submit anew</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Save the certificate…</source>
        <translation>保存证书…</translation>
    </message>
    <message>
        <source>Who decided what on what, and how that is verified, as PDF in both languages.</source>
        <translation>何人依据什么作出何种决定、如何验证，中英文PDF。</translation>
    </message>
    <message>
        <source>To return it or to submit anew: your statement, which goes on record. Who signs puts their name under what was submitted.</source>
        <translation>退回或重新提交时在此填写意见，意见将记录在案。签署即在已提交的意见上署名。</translation>
    </message>
    <message>
        <source>Sign without your own statement?</source>
        <translation>不记录您填写的意见而签署？</translation>
    </message>
    <message>
        <source>You sign the statement that %1 submitted. What you have written is not recorded with it; to put it on record, submit anew or return the gate.</source>
        <translation>您签署的是%1提交的意见，您填写的内容不会随签署记录。如需记录，请重新提交或退回该门禁。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::GlobalSearch</name>
    <message>
        <source>Search the workspace</source>
        <translation>搜索工作区</translation>
    </message>
    <message>
        <source>Search the workspace  (Ctrl+F)</source>
        <translation>搜索工作区  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到结果。</translation>
    </message>
    <message>
        <source>Search apps, requirements, findings, evidence, threats</source>
        <translation>搜索应用、要求、问题、证据和威胁</translation>
    </message>
</context>
<context>
    <name>gatehouse::GuidanceSection</name>
    <message>
        <source>What proves it</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Typical failure</source>
        <translation>常见问题</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderBar</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>守门</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Workspace menu: %1</source>
        <translation>工作区菜单：%1</translation>
    </message>
    <message>
        <source>Acting as %1 (%2)</source>
        <translation>当前账号：%1（%2）</translation>
    </message>
    <message>
        <source>Acting as %1</source>
        <translation>当前账号：%1</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的工作区(&amp;R)</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>gatehouse::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Close the inspector  (Ctrl+I)</source>
        <translation>关闭详情栏  (Ctrl+I)</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>关闭详情栏</translation>
    </message>
</context>
<context>
    <name>gatehouse::JobsArea</name>
    <message>
        <source>Stopping: %1</source>
        <translation>正在停止：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JudgeElsewhere</name>
    <message>
        <source>Judge in other apps</source>
        <translation>在其他应用中判定</translation>
    </message>
    <message>
        <source>Choose the apps…</source>
        <translation>选择应用…</translation>
    </message>
    <message>
        <source>%1: what is entered here is recorded in the releases of other apps that you choose in the next step.</source>
        <translation>%1：此处填写的内容将写入下一步所选其他应用的版本。</translation>
    </message>
    <message>
        <source>Looking for other apps</source>
        <translation>正在查找其他应用</translation>
    </message>
    <message>
        <source>No other app is asked this in the release it works on.</source>
        <translation>没有其他应用的当前版本须满足这条要求。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyEditor</name>
    <message>
        <source>Make my signing key</source>
        <translation>生成我的签名密钥</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>%1 signs gates with it. The private half lies in the workspace, locked by your password; nobody can recover it. Tell its fingerprint to whoever is to verify your signatures.</source>
        <translation>%1用它签署门禁。私钥保存在工作区内，以您的口令锁定，任何人都无法找回。请将指纹告知将要验证您签名的人。</translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation>算法(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeysPanel</name>
    <message>
        <source>Signing keys</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Make my signing key…</source>
        <translation>生成我的签名密钥…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Save public key…</source>
        <translation>保存公钥…</translation>
    </message>
    <message>
        <source>You have one already. Revoke it first to make another one.</source>
        <translation>您已有签名密钥。如需另行生成，请先吊销。</translation>
    </message>
    <message>
        <source>Revoke the key of %1</source>
        <translation>吊销%1的密钥</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Nothing more can be signed with it. What it signed before stays valid, and its public half stays on record.</source>
        <translation>吊销后不能再用它签名。此前的签名仍然有效，公钥仍留有记录。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Save public key</source>
        <translation>保存公钥</translation>
    </message>
    <message>
        <source>Public keys (*.pem)</source>
        <translation>公钥 (*.pem)</translation>
    </message>
    <message>
        <source>Saved the public key as %1</source>
        <translation>公钥已保存为%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryMoveDialog</name>
    <message>
        <source>Move to another version of the threat library</source>
        <translation>改用另一版威胁库</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>What was decided stays with its rule and its element or flow.</source>
        <translation>已作的决定随规则及其要素或数据流保留。</translation>
    </message>
    <message>
        <source>Threats that come, go or change</source>
        <translation>新增、消失或变化的威胁</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Element or flow</source>
        <translation>要素或数据流</translation>
    </message>
    <message>
        <source>Usual risk</source>
        <translation>一般风险</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>The new version has no such types: %1.</source>
        <translation>新版本没有以下类型：%1。</translation>
    </message>
    <message>
        <source>The new version does not ask: %1. The answers stay in the drawing.</source>
        <translation>新版本不再询问：%1。已有的回答保留在图中。</translation>
    </message>
    <message>
        <source>The new version does not know these countermeasures: %1. They stay, and answer no question any more.</source>
        <translation>新版本没有以下应对措施：%1。它们予以保留，但不再回答问题。</translation>
    </message>
    <message>
        <source>%1 → %2. New threats: %3, no longer found: %4, staying: %5.</source>
        <translation>%1 → %2：新增威胁%3项，不再命中%4项，保留%5项。</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryPage</name>
    <message>
        <source>Libraries</source>
        <translation>要求库</translation>
    </message>
    <message>
        <source>Search clauses, titles and texts</source>
        <translation>搜索条款、标题和正文</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索要求库</translation>
    </message>
    <message>
        <source>Library and version</source>
        <translation>要求库及版本</translation>
    </message>
    <message>
        <source>Requirements by clause</source>
        <translation>按条款排列的要求</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Nothing in this library fits the search and filters.</source>
        <translation>此要求库中没有符合搜索和筛选条件的内容。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>%1 of %2 requirements</source>
        <translation>%1条要求，共%2条</translation>
    </message>
    <message numerus="yes">
        <source>%n requirements</source>
        <translation>
            <numerusform>%n条要求</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 of JR/T 0225—2021 is available. Releases keep the version they are held against until they are moved.</source>
        <translation>JR/T 0225—2021要求库有新版%1可发布。应用版本在改用之前仍沿用原来的要求库版本。</translation>
    </message>
    <message>
        <source>Publish it</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryPartEditor</name>
    <message>
        <source>Add: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>标识(&amp;K)</translation>
    </message>
    <message>
        <source>The requirement&apos;s number, as in a requirement library: 6.1.4.b</source>
        <translation>要求库中的要求编号，如6.1.4.b</translation>
    </message>
    <message>
        <source>What others name it by. Threats keep what was decided as long as their rule keeps its key.</source>
        <translation>供其他条目引用。规则标识不变，威胁的决定就保留。</translation>
    </message>
    <message>
        <source>C&amp;hinese title</source>
        <translation>中文标题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;English title</source>
        <translation>英文标题(&amp;E)</translation>
    </message>
    <message>
        <source>Question in Chinese</source>
        <translation>中文问题</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文说明</translation>
    </message>
    <message>
        <source>Question in English</source>
        <translation>英文问题</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文说明</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>分组(&amp;S)</translation>
    </message>
    <message>
        <source>Key of the section it stands under</source>
        <translation>所属分组的标识</translation>
    </message>
    <message>
        <source>Kind of element</source>
        <translation>要素种类</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>&amp;Is about</source>
        <translation>适用对象(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Types</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>Keys, separated by spaces; none: any type</source>
        <translation>类型标识，以空格分隔；不填为任意类型</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起点(&amp;F)</translation>
    </message>
    <message>
        <source>Types of the source; none: any</source>
        <translation>起点的类型；不填为任意</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>终点(&amp;O)</translation>
    </message>
    <message>
        <source>Types of the target; none: any</source>
        <translation>终点的类型；不填为任意</translation>
    </message>
    <message>
        <source>Only where it crosses a trust &amp;boundary</source>
        <translation>仅限穿越信任边界(&amp;B)</translation>
    </message>
    <message>
        <source>O&amp;nly if</source>
        <translation>适用条件(&amp;N)</translation>
    </message>
    <message>
        <source>A condition of questions and of the app&apos;s profile: has_login &amp; !hardened. Where it is certainly not so, there is no such threat.</source>
        <translation>由问题和应用画像组成的条件，如has_login &amp; !hardened。确定不成立时不存在该威胁。</translation>
    </message>
    <message>
        <source>&amp;Answered if</source>
        <translation>应对条件(&amp;A)</translation>
    </message>
    <message>
        <source>Where it certainly is so, the model itself says that the threat is answered.</source>
        <translation>确定成立时，模型即表明该威胁已应对。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>&amp;Categories</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>STRIDE, what an attacker does; LINDDUN, what happens to a person&apos;s privacy.</source>
        <translation>STRIDE为攻击者的行为，LINDDUN为对个人隐私的影响。</translation>
    </message>
    <message>
        <source>&amp;Likelihood</source>
        <translation>可能性(&amp;L)</translation>
    </message>
    <message>
        <source>I&amp;mpact</source>
        <translation>影响(&amp;M)</translation>
    </message>
    <message>
        <source>Each from 1 to 5, as it usually is; 0: not rated yet</source>
        <translation>各为1至5，按一般情形；0为尚未评定</translation>
    </message>
    <message>
        <source>Co&amp;untermeasures</source>
        <translation>应对措施(&amp;U)</translation>
    </message>
    <message>
        <source>Keys, separated by spaces; the one to be proposed first stands first</source>
        <translation>标识，以空格分隔；优先推荐的排在前面</translation>
    </message>
    <message>
        <source>Ans&amp;wers the question</source>
        <translation>所回答的问题(&amp;W)</translation>
    </message>
    <message>
        <source>Key of the question that is answered “yes” once it stands in the design</source>
        <translation>落实到设计后即回答“是”的问题的标识</translation>
    </message>
    <message>
        <source>&amp;Requirements</source>
        <translation>要求(&amp;R)</translation>
    </message>
    <message>
        <source>Numbers as in a requirement library, separated by spaces: 6.1.4.b</source>
        <translation>要求库中的编号，以空格分隔，如6.1.4.b</translation>
    </message>
    <message>
        <source>MAS&amp;VS controls</source>
        <translation>MASVS控制项(&amp;V)</translation>
    </message>
    <message>
        <source>Of OWASP MASVS 2.1.0, separated by spaces: STORAGE-1</source>
        <translation>OWASP MASVS 2.1.0的编号，以空格分隔，如STORAGE-1</translation>
    </message>
    <message>
        <source>What to try, in Chinese</source>
        <translation>中文测试建议</translation>
    </message>
    <message>
        <source>One suggestion a line</source>
        <translation>每行一条</translation>
    </message>
    <message>
        <source>What to try, in English</source>
        <translation>英文测试建议</translation>
    </message>
    <message>
        <source>As many lines, in the same order</source>
        <translation>行数和顺序与中文一致</translation>
    </message>
    <message>
        <source>This is no condition (column %1). %2</source>
        <translation>这不是条件（第%1列）。%2</translation>
    </message>
    <message>
        <source>This library has no such entry of kind “%1”: %2. Add it first.</source>
        <translation>本威胁库没有“%1”条目：%2。请先添加。</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryPartList</name>
    <message>
        <source>Search keys, titles, texts and conditions</source>
        <translation>搜索标识、标题、说明和条件</translation>
    </message>
    <message>
        <source>Search the threat library</source>
        <translation>搜索威胁库</translation>
    </message>
    <message>
        <source>Entries of the threat library</source>
        <translation>威胁库条目</translation>
    </message>
    <message>
        <source>Nothing in this library fits the search and filters.</source>
        <translation>本威胁库中没有符合搜索和筛选的条目。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>About elements</source>
        <translation>针对要素</translation>
    </message>
    <message>
        <source>About data flows</source>
        <translation>针对数据流</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已删除：%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryPartView</name>
    <message>
        <source>Any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Only across a trust boundary</source>
        <translation>仅限穿越信任边界</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Answered if</source>
        <translation>应对条件</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Usual risk</source>
        <translation>一般风险</translation>
    </message>
    <message>
        <source>%1: likelihood %2, impact %3</source>
        <translation>%1：可能性%2，影响%3</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Answers the question</source>
        <translation>所回答的问题</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Kind of element</source>
        <translation>要素种类</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Related requirements</source>
        <translation>关联要求</translation>
    </message>
    <message>
        <source>MASVS controls</source>
        <translation>MASVS控制项</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>测试建议</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryProblemTable</name>
    <message>
        <source>What is wrong with the draft</source>
        <translation>草稿存在的问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>It cannot be published like this.</source>
        <translation>妨碍发布。</translation>
    </message>
    <message>
        <source>It can be published like this.</source>
        <translation>不妨碍发布。</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryTableModel</name>
    <message>
        <source>Likelihood %1, impact %2</source>
        <translation>可能性%1，影响%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::LibraryTreeModel</name>
    <message>
        <source>All phases</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>Clause and requirement</source>
        <translation>条款与要求</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>强制程度</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>应完成阶段</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Gatehouse</source>
        <translation>守门</translation>
    </message>
    <message>
        <source>Stop what is running?</source>
        <translation>停止正在进行的任务？</translation>
    </message>
    <message>
        <source>Closing the window cancels it. Nothing is left half done.</source>
        <translation>关闭窗口将取消该任务，不会留下未完成的内容。</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ManagementPage</name>
    <message>
        <source>Management system</source>
        <translation>管理体系</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>Reading the registers</source>
        <translation>正在读取台账</translation>
    </message>
    <message>
        <source>All items of 7.2 are answered</source>
        <translation>7.2 各项均有现行文件</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of 7.2 have no document</source>
        <translation>
            <numerusform>7.2 有%n项无现行文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the documents</source>
        <translation>正在读取文件</translation>
    </message>
</context>
<context>
    <name>gatehouse::MatrixList</name>
    <message>
        <source>Search elements and flows</source>
        <translation>搜索要素和数据流</translation>
    </message>
    <message>
        <source>Each cell: how many threats, and how the worst of them stands. – : no rule finds any there. A cell leads to its threats.</source>
        <translation>每格为威胁数量及其中最差的状态；“–”表示没有规则在此发现威胁。点击单元格可查看对应的威胁。</translation>
    </message>
    <message>
        <source>Threats by element and category</source>
        <translation>按要素和类别统计的威胁</translation>
    </message>
    <message>
        <source>Enter shows the threats of a cell, or the element or flow on its diagram.</source>
        <translation>按回车键显示单元格对应的威胁，或在图中显示该要素或数据流。</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>With open threats</source>
        <translation>有未应对的威胁</translation>
    </message>
    <message>
        <source>No rule found anything</source>
        <translation>没有规则命中</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>尚未绘图</translation>
    </message>
    <message>
        <source>No element or flow matches these filters</source>
        <translation>没有符合筛选条件的要素或数据流</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1行，共%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelChangeTableModel</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>trust boundaries around it</source>
        <translation>所在信任边界</translation>
    </message>
    <message>
        <source>confidentiality</source>
        <translation>保密性</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>where it begins</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>trust boundaries it crosses</source>
        <translation>穿越的信任边界</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>inherent risk</source>
        <translation>固有风险</translation>
    </message>
    <message>
        <source>residual risk</source>
        <translation>剩余风险</translation>
    </message>
    <message>
        <source>countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>reason of the answer</source>
        <translation>答复理由</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>design reference</source>
        <translation>设计出处</translation>
    </message>
    <message>
        <source>requirement</source>
        <translation>要求</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelForm</name>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Description of the model</source>
        <translation>模型说明</translation>
    </message>
    <message>
        <source>Name of the diagram</source>
        <translation>图名称</translation>
    </message>
    <message>
        <source>Description of the diagram</source>
        <translation>图说明</translation>
    </message>
    <message>
        <source>Assets: data worth protecting</source>
        <translation>资产：需要保护的数据</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelImport</name>
    <message>
        <source>Import a threat model</source>
        <translation>导入威胁模型</translation>
    </message>
    <message>
        <source>Replace the drawing</source>
        <translation>取代现有的图</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n个要素</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data flow(s)</source>
        <translation>
            <numerusform>%n条数据流</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trust boundary(ies)</source>
        <translation>
            <numerusform>%n个信任边界</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diagram(s)</source>
        <translation>
            <numerusform>%n张图</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>导入内容</translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s)</source>
        <translation>
            <numerusform>%n项威胁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countermeasure(s)</source>
        <translation>
            <numerusform>%n项应对措施</numerusform>
        </translation>
    </message>
    <message>
        <source>The release has a threat model. The file&apos;s drawing takes the place of the one there; what was decided stays with its elements and flows.</source>
        <translation>本版本已有威胁模型。文件中的图将取代现有的图；已作的决定随要素和数据流保留。</translation>
    </message>
    <message>
        <source>The library finds its own threats in the drawing as well.</source>
        <translation>威胁库还会识别图中的威胁。</translation>
    </message>
    <message>
        <source>Everything in the file is kept.</source>
        <translation>文件中的内容全部保留。</translation>
    </message>
    <message numerus="yes">
        <source>Not taken over as it stands (%n)</source>
        <translation>
            <numerusform>未按原样导入的内容（%n项）</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not taken over</source>
        <translation>未导入的内容</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>%1 is taken over: %2, %3</source>
        <translation>已导入%1：%2，%3</translation>
    </message>
    <message>
        <source>Threat models (*.json *.otm *.yaml *.yml *.tm7);;All files (*)</source>
        <translation>威胁模型 (*.json *.otm *.yaml *.yml *.tm7);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelStart</name>
    <message>
        <source>This release has no threat model yet</source>
        <translation>本版本尚无威胁模型</translation>
    </message>
    <message>
        <source>Draw what the app is made of and where data flows; the library then finds the threats that the design has to answer. A template comes closest with the least work.</source>
        <translation>画出应用的组成和数据流向，威胁库即可识别设计须应对的威胁。从模板开始最为省力。</translation>
    </message>
    <message>
        <source>Begin with a template…</source>
        <translation>用模板建立…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Draw from an empty page</source>
        <translation>从空白页绘制</translation>
    </message>
    <message>
        <source>Take over the model of %1</source>
        <translation>沿用%1的模型</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
</context>
<context>
    <name>gatehouse::NameEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>注释内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>gatehouse::NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>gatehouse::NewPasswordFields</name>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>要求：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation>强度：%1</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>再输入一次(&amp;M)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
</context>
<context>
    <name>gatehouse::NewWorkspaceForm</name>
    <message>
        <source>Say where the workspace is to be stored.</source>
        <translation>请指定工作区的存放位置。</translation>
    </message>
    <message>
        <source>A file of this name exists already. Choose another name.</source>
        <translation>同名文件已存在。请另取名称。</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>该文件夹不存在。</translation>
    </message>
    <message>
        <source>Give the name that records are to show.</source>
        <translation>请填写记录中显示的姓名。</translation>
    </message>
    <message>
        <source>Give a short name for the account.</source>
        <translation>请填写账号简称。</translation>
    </message>
    <message>
        <source>At most 64 characters, without spaces.</source>
        <translation>最多64个字符，不含空格。</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>应用组合</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Gatehouse workspaces (*.gatehouse)</source>
        <translation>守门工作区 (*.gatehouse)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>One file holds the whole portfolio. Keep it where it is backed up.</source>
        <translation>整个应用组合保存在一个文件中。请存放在有备份的位置。</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Records, sign-offs and workbooks show it.</source>
        <translation>显示在记录、签核和工作簿中。</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>创建(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A short name to sign in with. This first account administers the workspace.</source>
        <translation>登录用的短名称。首个账号即工作区管理员。</translation>
    </message>
    <message>
        <source>Audit &amp;log chained with</source>
        <translation>审计日志摘要算法(&amp;L)</translation>
    </message>
    <message>
        <source>Chosen once: SM3 where national algorithms are asked for.</source>
        <translation>创建后不可修改；要求使用国密算法时选SM3。</translation>
    </message>
</context>
<context>
    <name>gatehouse::NoteForm</name>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>gatehouse::OptionalDateEdit</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Pick a date (Alt+Down)</source>
        <translation>选择日期 (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationInspector</name>
    <message>
        <source>Choose a department, a person or an account.</source>
        <translation>选择一个部门、人员或账号。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Apps it owns</source>
        <translation>负责的应用</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>No longer here</source>
        <translation>已离任</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Apps they answer for</source>
        <translation>负责的应用</translation>
    </message>
    <message>
        <source>Deactivated account</source>
        <translation>已停用的账号</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>for %1 only</source>
        <translation>仅限%1</translation>
    </message>
    <message>
        <source>for the apps of %1</source>
        <translation>限%1的应用</translation>
    </message>
    <message>
        <source>%1 (in parts)</source>
        <translation>%1（限定范围）</translation>
    </message>
    <message>
        <source>%1 (away)</source>
        <translation>%1（缺勤）</translation>
    </message>
    <message>
        <source>Post that was done away with</source>
        <translation>已停用的岗位</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所属条线</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>承担职责</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>实有%1，应配%2</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>任职人员</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>汇报对象</translation>
    </message>
    <message>
        <source>Report to it</source>
        <translation>下级岗位</translation>
    </message>
    <message>
        <source>Nobody has held it yet.</source>
        <translation>尚无人任职。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Periods of service</source>
        <translation>任职期间</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Duties for apps</source>
        <translation>应用职责</translation>
    </message>
    <message>
        <source>None recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>Check · %1 · %2</source>
        <translation>检查 · %1 · %2</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>复测结果</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处置建议</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationPage</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>This requirement stands in an earlier version of its library; the organisation is held against the newest.</source>
        <translation>该要求属于要求库的较早版本；组织以最新版本为准。</translation>
    </message>
    <message>
        <source>Departments and people</source>
        <translation>部门与人员</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>账号与角色</translation>
    </message>
    <message>
        <source>Organisation requirements</source>
        <translation>组织级要求</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>架构图</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>职责矩阵</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationStaff</name>
    <message>
        <source>Reading posts and assignments</source>
        <translation>正在读取岗位和任职情况</translation>
    </message>
    <message>
        <source>Reading posts and assignments…</source>
        <translation>正在读取岗位和任职情况…</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationTreeModel</name>
    <message>
        <source>%1 (inactive)</source>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Empty, needs %1</source>
        <translation>空缺，应配%1人</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>实有%1，应配%2：%3</translation>
    </message>
</context>
<context>
    <name>gatehouse::PasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>修改我的口令</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1的口令</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Tell it to %1 in person. It has to be changed at the first signing in.</source>
        <translation>请当面告知%1。首次登录时须修改。</translation>
    </message>
    <message>
        <source>P&amp;resent password</source>
        <translation>当前口令(&amp;R)</translation>
    </message>
    <message>
        <source>Enter the present password.</source>
        <translation>请输入当前口令。</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>口令已修改。</translation>
    </message>
    <message>
        <source>The password of %1 was set.</source>
        <translation>已设置%1的口令。</translation>
    </message>
</context>
<context>
    <name>gatehouse::PasswordPolicyEditor</name>
    <message>
        <source>Password policy</source>
        <translation>口令策略</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What a password is</source>
        <translation>口令要求</translation>
    </message>
    <message>
        <source>Shortest &amp;length</source>
        <translation>最短长度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Earlier passwords</source>
        <translation>历史口令(&amp;E)</translation>
    </message>
    <message>
        <source>Small and &amp;capital letters</source>
        <translation>须含大写和小写字母(&amp;C)</translation>
    </message>
    <message>
        <source>A &amp;special character</source>
        <translation>须含特殊字符(&amp;S)</translation>
    </message>
    <message>
        <source>How long it holds</source>
        <translation>有效期与空闲</translation>
    </message>
    <message>
        <source>E&amp;xpiry in days</source>
        <translation>有效天数(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Idle minutes</source>
        <translation>空闲分钟数(&amp;I)</translation>
    </message>
    <message>
        <source>Against guessing</source>
        <translation>防猜测</translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation>尝试次数(&amp;A)</translation>
    </message>
    <message>
        <source>Loc&amp;k in minutes</source>
        <translation>锁定分钟数(&amp;K)</translation>
    </message>
    <message>
        <source>Cost of &amp;guessing</source>
        <translation>猜测代价(&amp;G)</translation>
    </message>
</context>
<context>
    <name>gatehouse::PeoplePanel</name>
    <message>
        <source>Filter by name, post, contact or account</source>
        <translation>按名称、岗位、联系方式或账号筛选</translation>
    </message>
    <message>
        <source>New department…</source>
        <translation>新建部门…</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>新建人员…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove department</source>
        <translation>移除部门</translation>
    </message>
    <message>
        <source>Departments and people</source>
        <translation>部门与人员</translation>
    </message>
    <message>
        <source>No departments yet.</source>
        <translation>尚无部门。</translation>
    </message>
    <message>
        <source>Add those that own apps, then the people who answer for them.</source>
        <translation>先添加负责应用的部门，再添加相应的责任人。</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>添加部门</translation>
    </message>
    <message>
        <source>Nobody and no department fits the filter.</source>
        <translation>没有符合筛选条件的部门或人员。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n个部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n名人员</numerusform>
        </translation>
    </message>
    <message>
        <source>A department that people, apps or departments belong to is not removed.</source>
        <translation>名下仍有人员、应用或下级部门的部门不能移除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Filter departments, posts and people</source>
        <translation>筛选部门、岗位与人员</translation>
    </message>
    <message>
        <source>New post…</source>
        <translation>新增岗位…</translation>
    </message>
    <message>
        <source>Period of service…</source>
        <translation>任职期间…</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n个岗位</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove post</source>
        <translation>删除岗位</translation>
    </message>
    <message>
        <source>A post that somebody held is not removed, but set to inactive.</source>
        <translation>曾有人任职的岗位不能删除，只能停用。</translation>
    </message>
    <message>
        <source>Departments, people, posts or apps belong to it. Move them to another department first.</source>
        <translation>名下仍有下级部门、人员、岗位或应用，请先移至其他部门。</translation>
    </message>
</context>
<context>
    <name>gatehouse::PersonEditor</name>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>岗位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>部门(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系方式(&amp;C)</translation>
    </message>
    <message>
        <source>Telephone, mail address or extension</source>
        <translation>电话、邮箱或分机号</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>Who works in this program signs and assesses under an account.</source>
        <translation>人员在本程序中以账号签核和测评。</translation>
    </message>
    <message>
        <source>&amp;Works here</source>
        <translation>在职(&amp;W)</translation>
    </message>
    <message>
        <source>Who has left stays on record and is no longer offered for new apps and findings.</source>
        <translation>离职人员保留记录，但不再出现在新应用和新问题的可选人员中。</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>无部门</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>无账号</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhaseStepper</name>
    <message>
        <source>Late since %1</source>
        <translation>自%1起逾期</translation>
    </message>
    <message>
        <source>%1 gate: %2</source>
        <translation>%1门禁：%2</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>计划于%1</translation>
    </message>
    <message>
        <source>Lifecycle gates</source>
        <translation>生命周期门禁</translation>
    </message>
    <message>
        <source>What it was passed on has changed since.</source>
        <translation>门禁决定后有变化。</translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureCanvas</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) painted over</source>
        <translation>
            <numerusform>已遮盖%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Painted over by %1, %2</source>
        <translation>由%1遮盖，%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::PortfolioAssessmentList</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>符合程度</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>测评人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近一步</translation>
    </message>
</context>
<context>
    <name>gatehouse::PortfolioListPage</name>
    <message>
        <source>Reading the list</source>
        <translation>正在读取列表</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 · as they stood on %2</source>
        <translation>%1 · %2当时的情况</translation>
    </message>
</context>
<context>
    <name>gatehouse::PortfolioPage</name>
    <message>
        <source>Portfolio</source>
        <translation>应用组合</translation>
    </message>
    <message>
        <source>New app</source>
        <translation>新建应用</translation>
    </message>
    <message>
        <source>Edit app</source>
        <translation>编辑应用</translation>
    </message>
    <message>
        <source>New release</source>
        <translation>新建版本</translation>
    </message>
    <message>
        <source>Open release</source>
        <translation>打开版本</translation>
    </message>
    <message>
        <source>Filter apps</source>
        <translation>筛选应用</translation>
    </message>
    <message>
        <source>Filter apps by code, name, owner or version</source>
        <translation>按代码、名称、责任人或版本筛选应用</translation>
    </message>
    <message>
        <source>Apps and their gates</source>
        <translation>应用及其门禁</translation>
    </message>
    <message>
        <source>No apps yet.</source>
        <translation>尚无应用。</translation>
    </message>
    <message>
        <source>Add the first app to the inventory; its releases then walk the six gates here.</source>
        <translation>向应用台账添加第一个应用，其版本将在此依次通过六道门禁。</translation>
    </message>
    <message>
        <source>No app fits these filters.</source>
        <translation>没有符合筛选条件的应用。</translation>
    </message>
    <message>
        <source>Show all apps</source>
        <translation>显示全部应用</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Ready to decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>%1级</translation>
    </message>
    <message numerus="yes">
        <source>%n apps</source>
        <translation>
            <numerusform>%n个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 apps</source>
        <translation>%1个应用，共%2个</translation>
    </message>
    <message>
        <source>Progress of the app</source>
        <translation>应用进展</translation>
    </message>
    <message>
        <source>Reading the apps</source>
        <translation>正在读取应用</translation>
    </message>
    <message>
        <source>Reading the apps…</source>
        <translation>正在读取应用…</translation>
    </message>
    <message>
        <source>Apps with a gate that is not passed on the day it was planned for</source>
        <translation>有门禁过了计划日期仍未通过的应用</translation>
    </message>
    <message>
        <source>Apps whose next gate is blocked; later gates of theirs are not counted</source>
        <translation>下一道门禁受阻的应用；其后的门禁不计入</translation>
    </message>
    <message>
        <source>Apps whose next gate only waits for a decision</source>
        <translation>下一道门禁只待作出决定的应用</translation>
    </message>
    <message>
        <source>Apps with a passed gate that something changed under since</source>
        <translation>已通过的门禁此后有内容变化的应用</translation>
    </message>
</context>
<context>
    <name>gatehouse::PostEditor</name>
    <message>
        <source>New post</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Add post</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Title in Chinese</source>
        <translation>中文名称(&amp;T)</translation>
    </message>
    <message>
        <source>Title in &amp;English</source>
        <translation>英文名称(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>部门(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Staffing required</source>
        <translation>应配人数(&amp;S)</translation>
    </message>
    <message>
        <source>Which duties of clause &amp;7.1 it answers</source>
        <translation>对应条款7.1的职责类别(&amp;7)</translation>
    </message>
    <message>
        <source>D&amp;uties</source>
        <translation>职责(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reports to</source>
        <translation>汇报对象(&amp;R)</translation>
    </message>
    <message>
        <source>The post e&amp;xists</source>
        <translation>岗位在用(&amp;X)</translation>
    </message>
    <message>
        <source>A post that was done away with stays on record with those who held it.</source>
        <translation>已停用的岗位及其任职记录继续保留。</translation>
    </message>
    <message>
        <source>Choose a department</source>
        <translation>请选择部门</translation>
    </message>
    <message>
        <source>Nobody: it is the topmost</source>
        <translation>无：最高岗位</translation>
    </message>
</context>
<context>
    <name>gatehouse::PreviewBar</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Draw black rectangles over what is not to be seen. The arrow keys move the chosen one and, with Shift, size it; Insert adds one, Space goes to the next, Delete takes it off. The file itself stays as it is.</source>
        <translation>用黑色矩形遮盖不宜公开的内容。方向键移动所选矩形，按住Shift调整大小；Insert新增一个，空格键选择下一个，Delete移除。原件保持不变。</translation>
    </message>
    <message>
        <source>Find in the file</source>
        <translation>在文件中查找</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Fit into the preview</source>
        <translation>适应预览区</translation>
    </message>
    <message>
        <source>At its own size</source>
        <translation>按原始大小显示</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>遮盖</translation>
    </message>
</context>
<context>
    <name>gatehouse::PreviewTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileForm</name>
    <message>
        <source>%1: reason</source>
        <translation>%1：理由</translation>
    </message>
    <message>
        <source>Why, since this answer takes requirements away</source>
        <translation>该回答将使部分要求不适用，请说明理由</translation>
    </message>
    <message>
        <source>Give the reason for this answer.</source>
        <translation>请说明该回答的理由。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileModel</name>
    <message>
        <source>Recorded before reasons were asked</source>
        <translation>在要求说明理由之前记录</translation>
    </message>
    <message>
        <source>Answered by %1 on %2, confirmed by %3 on %4</source>
        <translation>%1于%2回答，%3于%4确认</translation>
    </message>
    <message>
        <source>To be confirmed: answered by %1 on %2</source>
        <translation>待确认：%1于%2回答</translation>
    </message>
    <message>
        <source>To be confirmed: until then it counts as not answered</source>
        <translation>待确认：确认之前视为尚未回答</translation>
    </message>
    <message>
        <source>%1, to be confirmed</source>
        <translation>%1，待确认</translation>
    </message>
</context>
<context>
    <name>gatehouse::PropertiesPanel</name>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) selected</source>
        <translation>
            <numerusform>已选中%n个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Trust boundary</source>
        <translation>信任边界</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
</context>
<context>
    <name>gatehouse::PropertyForm</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProposalDialog</name>
    <message>
        <source>Take the library&apos;s proposals</source>
        <translation>采纳威胁库的建议</translation>
    </message>
    <message>
        <source>Take proposals</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Proposed countermeasures</source>
        <translation>建议的应对措施</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>进展(&amp;S)</translation>
    </message>
    <message>
        <source>Of those that are added. What the model has already keeps its stage.</source>
        <translation>适用于新增的措施；模型中已有的保持原进展。</translation>
    </message>
    <message>
        <source>&amp;Design reference</source>
        <translation>设计出处(&amp;D)</translation>
    </message>
    <message>
        <source>Where they stand in the design: a document and its section.</source>
        <translation>在设计中的出处：文档及章节。</translation>
    </message>
    <message>
        <source>Say where they stand in the design: a document and its section.</source>
        <translation>请填写在设计中的出处：文档及章节。</translation>
    </message>
    <message numerus="yes">
        <source>%1 — in the model already; answers %n of them</source>
        <translation>
            <numerusform>%1——模型中已有，应对其中%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — answers %n of them</source>
        <translation>
            <numerusform>%1——应对其中%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n threat(s) the library proposes:</source>
        <translation>
            <numerusform>威胁库针对%n项威胁建议：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected are passed over: threats of one&apos;s own, and those that somebody has answered already.</source>
        <translation>
            <numerusform>所选中有%n项略过：自行添加的威胁，以及已有答复的威胁。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RecordLifeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
</context>
<context>
    <name>gatehouse::RecordLifeView</name>
    <message>
        <source>%1: the log has nothing of it yet.</source>
        <translation>%1：日志中尚无相关记录。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(ies), oldest first</source>
        <translation>
            <numerusform>%1：%n条记录，由早到晚</numerusform>
        </translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1的历史记录</translation>
    </message>
    <message>
        <source>Back to all entries</source>
        <translation>返回全部记录</translation>
    </message>
</context>
<context>
    <name>gatehouse::RecordTable</name>
    <message>
        <source>Remove line</source>
        <translation>删除行</translation>
    </message>
</context>
<context>
    <name>gatehouse::RegisterEditor</name>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>gatehouse::RegisterInspector</name>
    <message>
        <source>Where it leads</source>
        <translation>相关内容</translation>
    </message>
    <message>
        <source>Choose an entry to see all of it.</source>
        <translation>选择一个条目查看全部内容。</translation>
    </message>
    <message>
        <source>Clauses missing</source>
        <translation>缺少的条款</translation>
    </message>
    <message>
        <source>Controls stand</source>
        <translation>控制措施状况</translation>
    </message>
    <message>
        <source>No control is chosen yet.</source>
        <translation>尚未选择控制措施。</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>App: %1 %2</source>
        <translation>应用：%1 %2</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Release: %1</source>
        <translation>版本：%1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>gatehouse::RegisterPanel</name>
    <message>
        <source>Filter this register</source>
        <translation>筛选台账</translation>
    </message>
    <message>
        <source>Filter by any field</source>
        <translation>按任意字段筛选</translation>
    </message>
    <message>
        <source>New entry…</source>
        <translation>新建条目…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>作废…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at now</source>
        <translation>
            <numerusform>%n条需关注</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended or ending within 30 days</source>
        <translation>已终止或30天内终止</translation>
    </message>
    <message>
        <source>Review due within 30 days</source>
        <translation>复审逾期或30天内到期</translation>
    </message>
    <message>
        <source>With withdrawn ones</source>
        <translation>包括已作废的</translation>
    </message>
    <message>
        <source>Nothing is in this register yet.</source>
        <translation>台账中还没有条目。</translation>
    </message>
    <message>
        <source>What is entered here is found by search, and stands in the audit workbook.</source>
        <translation>登记的内容可以搜索到，并写入审计工作簿。</translation>
    </message>
    <message>
        <source>Add the first entry</source>
        <translation>添加第一个条目</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>没有符合筛选条件的条目。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>作废%1</translation>
    </message>
    <message>
        <source>Why does “%1” no longer count?</source>
        <translation>“%1”为何作废？</translation>
    </message>
    <message>
        <source>It stays on record with this reason.</source>
        <translation>该条目与理由一并留存备查。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>%1已作废。</translation>
    </message>
</context>
<context>
    <name>gatehouse::RegisterTableModel</name>
    <message>
        <source>No control chosen</source>
        <translation>未选控制措施</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReleaseEditor</name>
    <message>
        <source>New release of %1</source>
        <translation>%1的新版本</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Add release</source>
        <translation>添加版本</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>版本号(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建号(&amp;B)</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Choose at least one platform.</source>
        <translation>请至少选择一个平台。</translation>
    </message>
    <message>
        <source>Planned dates</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>%1 gate due</source>
        <translation>%1门禁期限</translation>
    </message>
    <message>
        <source>Spread evenly between the first and the last date</source>
        <translation>在首末日期之间均匀分布</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>安装包</translation>
    </message>
    <message>
        <source>&amp;Package name</source>
        <translation>包名(&amp;P)</translation>
    </message>
    <message>
        <source>SHA-256 %1
SM3 %2</source>
        <translation>SHA-256 %1
SM3 %2</translation>
    </message>
    <message>
        <source>Compute the digests of a package file…</source>
        <translation>计算安装包文件的摘要值…</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Package file</source>
        <translation>安装包文件</translation>
    </message>
    <message>
        <source>Packages (*.apk *.aab *.ipa *.hap *.zip);;All files (*)</source>
        <translation>安装包 (*.apk *.aab *.ipa *.hap *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Digests of %1</source>
        <translation>%1的摘要值</translation>
    </message>
    <message>
        <source>“%1” is no date. Write the date of the %2 gate as 2026-11-22.</source>
        <translation>“%1”不是日期。请按2026-11-22的格式填写%2门禁的日期。</translation>
    </message>
    <message>
        <source>The status of this app is “%1”. Say in the notes why it gets another release.</source>
        <translation>该应用的状态为“%1”，请在备注中说明仍需发布版本的理由。</translation>
    </message>
    <message>
        <source>%1 is not finished: %2. The board, the dashboards and what is to be decided show the new release from then on, and no longer %1; it stays among the releases of the app.</source>
        <translation>%1尚未完成：%2。添加后，看板、仪表盘和待决定事项改为显示新版本，不再显示%1；%1仍列在该应用的版本中。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReleaseListModel</name>
    <message>
        <source>Version</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建号</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReleasePage</name>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>应用组合</translation>
    </message>
    <message>
        <source>Export workbook…</source>
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <source>Edit release</source>
        <translation>编辑版本</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门禁</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>build %1</source>
        <translation>构建%1</translation>
    </message>
    <message>
        <source>Move to the newer library version…</source>
        <translation>改用新版要求库…</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation>导入报告…</translation>
    </message>
    <message>
        <source>Drop to import as reports of tools</source>
        <translation>松开以导入工具报告</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Drop to check the package</source>
        <translation>松开即检查安装包</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReportImportDialog</name>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>新增问题%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still found</source>
        <translation>
            <numerusform>仍存在%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>已消失%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n re-opened</source>
        <translation>
            <numerusform>重新打开%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n份报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Import reports of tools</source>
        <translation>导入工具报告</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The rules of the reports and what becomes of their results</source>
        <translation>报告中的规则及其结果的处理</translation>
    </message>
    <message>
        <source>The requirement that the rule speaks of</source>
        <translation>规则对应的要求</translation>
    </message>
    <message>
        <source>Choose a requirement…</source>
        <translation>选择要求…</translation>
    </message>
    <message>
        <source>Map and remember</source>
        <translation>映射并记住</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>结果%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>通过%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>组件%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is found any longer of %1.</source>
        <translation>%1已不再发现。</translation>
    </message>
    <message>
        <source>Nothing says which requirement the rule %1 speaks of. Choose one here; from now on it is known.</source>
        <translation>规则%1尚未对应任何要求。请在此选择，今后即按此处理。</translation>
    </message>
    <message>
        <source>Looking through the reports</source>
        <translation>正在核对报告</translation>
    </message>
    <message>
        <source>Importing reports</source>
        <translation>正在导入报告</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取%1</translation>
    </message>
    <message>
        <source>Reports and packages (*.json *.sarif *.xml *.apk *.ipa);;All files (*)</source>
        <translation>报告和安装包 (*.json *.sarif *.xml *.apk *.ipa);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Results count &amp;as</source>
        <translation>结果计为(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%n known vulnerability(ies)</source>
        <translation>
            <numerusform>已知漏洞%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>No tests</source>
        <translation>不计为测试</translation>
    </message>
    <message>
        <source>As recognised: %1</source>
        <translation>按识别：%1</translation>
    </message>
    <message numerus="yes">
        <source>No rule found anything. What is imported are the %n component(s), and what is known of them.</source>
        <translation>
            <numerusform>没有规则发现问题。将导入%n个组件及其已知情况。</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule found anything. What is imported is the report itself, as evidence.</source>
        <translation>没有规则发现问题。报告本身将作为证据导入。</translation>
    </message>
    <message>
        <source>The requirement of this rule is known.</source>
        <translation>该规则对应的要求已知。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Is this report of this release?</source>
        <translation>此报告属于本版本吗？</translation>
    </message>
    <message>
        <source>It speaks of something else than the release it would be imported into. What it found becomes findings of this release.</source>
        <translation>报告的对象与要导入的版本不符。导入后，报告中的结果将登记为本版本的问题。</translation>
    </message>
    <message>
        <source>Import all the same</source>
        <translation>仍要导入</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequirementView</name>
    <message>
        <source>Obligation</source>
        <translation>强制程度</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>控制域</translation>
    </message>
    <message>
        <source>Due at the gates of</source>
        <translation>应完成阶段</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>所有平台</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终适用</translation>
    </message>
    <message>
        <source>Cites</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>解读</translation>
    </message>
    <message>
        <source>Evidence an auditor would ask for</source>
        <translation>建议提供的证据</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Version of this library</source>
        <translation>要求库版本</translation>
    </message>
    <message>
        <source>Content digest (SHA-256)</source>
        <translation>内容摘要值（SHA-256）</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Typical failure</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>How to verify</source>
        <translation>如何测评</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequirementsPanel</name>
    <message>
        <source>Filter requirements</source>
        <translation>筛选要求</translation>
    </message>
    <message>
        <source>Filter by clause, title, text, record or assessor</source>
        <translation>按条款、标题、正文、结果记录或测评人筛选</translation>
    </message>
    <message>
        <source>Assessment grid</source>
        <translation>测评表格</translation>
    </message>
    <message>
        <source>Assess selected…</source>
        <translation>测评所选…</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>No requirement library stands behind this sheet.</source>
        <translation>此测评表没有对应的要求库。</translation>
    </message>
    <message>
        <source>No requirement fits these filters.</source>
        <translation>没有符合筛选条件的要求。</translation>
    </message>
    <message>
        <source>Show all requirements</source>
        <translation>显示全部要求</translation>
    </message>
    <message>
        <source>Scheme %1: compliant 1, partial 0.5, non-compliant 0, over assessed items</source>
        <translation>计分方案%1：符合1，部分符合0.5，不符合0，按已测评项计算</translation>
    </message>
    <message>
        <source>Confirm earlier…</source>
        <translation>确认前序判定…</translation>
    </message>
    <message>
        <source>Take over for a phase what an earlier one or the release before judged</source>
        <translation>将前序阶段或上一版本的判定确认为本阶段判定</translation>
    </message>
    <message>
        <source>Confirm earlier (%1)…</source>
        <translation>确认前序判定（%1）…</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交复核</translation>
    </message>
    <message>
        <source>Hand to the reviewers what is judged and was not submitted as it stands: of the phase chosen, else of all</source>
        <translation>将已判定而现内容尚未提交的测评交给复核人：选定了阶段的为该阶段，否则为全部</translation>
    </message>
    <message>
        <source>Everything judged here was submitted already, or waits for an answer of yours on the page of the reviews.</source>
        <translation>此处已判定的测评均已提交，或在复核页面等待您的答复。</translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) submitted for review.</source>
        <translation>
            <numerusform>已提交%n项测评供复核。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>粘贴…</translation>
    </message>
    <message>
        <source>Fill down…</source>
        <translation>向下填充…</translation>
    </message>
    <message>
        <source>Recorded: %1. An empty cell leaves what stands.</source>
        <translation>写入：%1。空单元格保留原有内容。</translation>
    </message>
    <message>
        <source>Not recorded: %1.</source>
        <translation>不写入：%1。</translation>
    </message>
    <message>
        <source>Paste into the assessments</source>
        <translation>粘贴到测评结果</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Judge in other apps…</source>
        <translation>在其他应用中判定…</translation>
    </message>
    <message>
        <source>Score %1 · coverage %2 · %3 apply · %4 shown</source>
        <translation>得分%1 · 测评覆盖率%2 · 适用%3条 · 显示%4条</translation>
    </message>
</context>
<context>
    <name>gatehouse::ResponsibilityPanel</name>
    <message>
        <source>Filter by app, person or duty</source>
        <translation>按应用、人员或职责筛选</translation>
    </message>
    <message>
        <source>Responsibility matrix</source>
        <translation>职责矩阵</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>No apps yet.</source>
        <translation>尚无应用。</translation>
    </message>
    <message>
        <source>Once there are apps and people work for them, their responsibilities stand here.</source>
        <translation>登记应用并安排人员后，职责在此列出。</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>gatehouse::ResponsibilityTableModel</name>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1（代%2）</translation>
    </message>
    <message>
        <source>%1 (no longer here)</source>
        <translation>%1（已离职）</translation>
    </message>
    <message>
        <source>%1 (deputy)</source>
        <translation>%1（代理责任人）</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReviewBar</name>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason, question or answer</source>
        <translation>理由、问题或答复</translation>
    </message>
    <message>
        <source>Why is it returned?</source>
        <translation>为何退回？</translation>
    </message>
    <message>
        <source>What is asked?</source>
        <translation>提什么问题？</translation>
    </message>
    <message>
        <source>What answers the reviewer?</source>
        <translation>如何答复复核人？</translation>
    </message>
    <message>
        <source>Enter sends it, Esc leaves it</source>
        <translation>按 Enter 发出，按 Esc 暂不处理</translation>
    </message>
    <message>
        <source>A reason, a question or an answer</source>
        <translation>理由、问题或答复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open a finding…</source>
        <translation>登记问题…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReviewInspector</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Choose an assessment to read it.</source>
        <translation>选择一项测评以查看内容。</translation>
    </message>
    <message>
        <source>Open where it was assessed</source>
        <translation>打开测评所在位置</translation>
    </message>
    <message>
        <source>Evidence of this assessment</source>
        <translation>此项测评的证据</translation>
    </message>
    <message>
        <source>No evidence is linked to this assessment.</source>
        <translation>此项测评未关联证据。</translation>
    </message>
    <message>
        <source>Result record</source>
        <translation>结果记录</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Earlier results</source>
        <translation>历史结果</translation>
    </message>
    <message>
        <source>Nothing is on record.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>Object or sample</source>
        <translation>测评对象/样本</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>测评方法</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>测评人</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>测评日期</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Confirms</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>The judgement of the phase “%1”</source>
        <translation>“%1”阶段的判定</translation>
    </message>
    <message>
        <source>What the release before found at “%1”</source>
        <translation>上一版本“%1”阶段的判定</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>How to verify</source>
        <translation>如何测评</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReviewList</name>
    <message>
        <source>Search apps, clauses, titles, assessors</source>
        <translation>搜索应用、条款、标题、测评人</translation>
    </message>
    <message>
        <source>Search by app, release, clause, title or assessor</source>
        <translation>按应用、版本、条款、标题或测评人搜索</translation>
    </message>
    <message>
        <source>Assessments of the portfolio</source>
        <translation>应用组合的全部测评</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1项，共%2项</translation>
    </message>
    <message>
        <source>%1 · reading…</source>
        <translation>%1 · 正在读取…</translation>
    </message>
    <message>
        <source>Nothing has been assessed yet.</source>
        <translation>还没有测评记录。</translation>
    </message>
    <message>
        <source>Judge the requirements of a release; every judgement of the portfolio is listed here.</source>
        <translation>对版本的各项要求给出符合程度后，整个应用组合的判定都会列在这里。</translation>
    </message>
    <message>
        <source>Open the portfolio</source>
        <translation>打开应用组合</translation>
    </message>
    <message>
        <source>No assessment fits the search and filters.</source>
        <translation>没有符合搜索和筛选条件的测评。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>样本%1</translation>
    </message>
    <message>
        <source>Reading the assessments</source>
        <translation>正在读取测评结果</translation>
    </message>
</context>
<context>
    <name>gatehouse::ReviewsPage</name>
    <message>
        <source>Reviews</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Next assessment</source>
        <translation>下一项测评</translation>
    </message>
    <message>
        <source>Previous assessment</source>
        <translation>上一项测评</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open where it was assessed</source>
        <translation>打开测评所在位置</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Show the evidence below the list</source>
        <translation>在列表下方显示证据</translation>
    </message>
    <message>
        <source>Nothing here waits for a review.</source>
        <translation>此处没有待复核的测评。</translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation>下一项待复核</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>待我处理</translation>
    </message>
    <message>
        <source>Only what was returned to you, or is asked of you</source>
        <translation>只看退回给您或待您答复的测评</translation>
    </message>
    <message>
        <source>Riskiest first</source>
        <translation>风险高的在前</translation>
    </message>
    <message>
        <source>By tier, risk and judgement; else the longest waiting comes first</source>
        <translation>按等级、风险和符合程度排列；否则等待最久的在前</translation>
    </message>
    <message>
        <source>Draw a sample…</source>
        <translation>抽取样本…</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>How many of each release</source>
        <translation>每个版本抽取的项数</translation>
    </message>
    <message>
        <source>All of tier 1, and so many of each other release. The seed it is drawn by is shown beside it: whoever draws from the same gets the same.</source>
        <translation>1级应用全部抽取，其他每个版本抽取这么多项。抽样种子随样本显示，种子相同，抽取结果相同。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Drew %1 of %2 by the seed %3.</source>
        <translation>已按种子%3从%2项中抽取%1项。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScopeFields</name>
    <message>
        <source>Out of scope</source>
        <translation>不在范围内</translation>
    </message>
    <message>
        <source>No threats are looked for here.</source>
        <translation>不在此处查找威胁。</translation>
    </message>
    <message>
        <source>Why it is out of scope</source>
        <translation>不在范围内的原因</translation>
    </message>
</context>
<context>
    <name>gatehouse::SegmentExportDialog</name>
    <message>
        <source>Export entries of the log</source>
        <translation>导出日志记录</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>The file proves itself: whoever has it recomputes its chain without this workspace (gatehouse-cli audit check), and sees whether it goes on where an earlier one ends.</source>
        <translation>导出的文件可独立验证：无需本工作区即可重新计算其哈希链（gatehouse-cli audit check），并能看出是否与此前导出的文件首尾相接。</translation>
    </message>
    <message>
        <source>&amp;From entry</source>
        <translation>起始序号(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To entry</source>
        <translation>结束序号(&amp;T)</translation>
    </message>
    <message>
        <source>The last entry comes before the first. Exchange the two.</source>
        <translation>结束序号小于起始序号，请对调。</translation>
    </message>
    <message>
        <source>Segments of an audit log (*.audit)</source>
        <translation>审计日志片段 (*.audit)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ServicePeriodEditor</name>
    <message>
        <source>New period of service</source>
        <translation>新增任职期间</translation>
    </message>
    <message>
        <source>Period of service</source>
        <translation>任职期间</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until, the last day</source>
        <translation>至，最后一日(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignDialog</name>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>You sign as %1. Your name, your post, your role and the time stand in what is signed.</source>
        <translation>您以%1的身份签署。姓名、岗位、角色和时间均写入签名原文。</translation>
    </message>
    <message>
        <source>Your key: %1, %2</source>
        <translation>您的密钥：%1，%2</translation>
    </message>
    <message>
        <source>You have no signing key yet. One is made now, and locked by this password; who verifies compares its fingerprint with you.</source>
        <translation>您还没有签名密钥。现在将生成一个，并以此口令锁定；验证人会与您核对指纹。</translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation>算法(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Pass the %2 gate of %1</source>
        <translation>签署通过：%1，%2门禁</translation>
    </message>
    <message>
        <source>Return the %2 gate of %1</source>
        <translation>签署退回：%1，%2门禁</translation>
    </message>
    <message>
        <source>Re-open the %2 gate of %1</source>
        <translation>签署重新打开：%1，%2门禁</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInController</name>
    <message>
        <source>Close the workspace?</source>
        <translation>关闭工作区？</translation>
    </message>
    <message>
        <source>What was entered there and not saved is lost. What is recorded stays.</source>
        <translation>已输入但未保存的内容将丢失，已记录的内容不受影响。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Your password expires in %n day(s).</source>
        <translation>
            <numerusform>您的口令将在%n天后失效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) have no password yet, so nobody can sign in to them. Set one under Organisation, Accounts.</source>
        <translation>
            <numerusform>有%n个账号尚未设置口令，无法登录。请在“组织”的“账号”中设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The demo portfolio: sign in as manager, auditor, assessor, lead, developer, approver or viewer. The password is %1.</source>
        <translation>演示应用组合：可用 manager、auditor、assessor、lead、developer、approver 或 viewer 登录，口令为%1。</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInPage</name>
    <message>
        <source>Enter the account&apos;s name.</source>
        <translation>请输入账号名。</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>请设置自己的口令</translation>
    </message>
    <message>
        <source>The one you entered was given by an administrator. From here on only you know yours.</source>
        <translation>刚才输入的口令由管理员设置。修改后只有您本人知道。</translation>
    </message>
    <message>
        <source>Choose another password</source>
        <translation>请更换口令</translation>
    </message>
    <message>
        <source>Yours has expired.</source>
        <translation>您的口令已失效。</translation>
    </message>
    <message>
        <source>Set the first password of %1</source>
        <translation>设置%1的首个口令</translation>
    </message>
    <message>
        <source>This workspace comes from a version without passwords. Its administrator begins; then they set one for every other account, and until then nobody acts in it.</source>
        <translation>此工作区来自尚无口令的版本。请先由管理员设置本人口令，再为其他账号逐一设置；未设置口令的账号不能使用。</translation>
    </message>
    <message>
        <source>What you had open is still there. Enter your password to go on.</source>
        <translation>已打开的内容仍然保留。输入口令即可继续。</translation>
    </message>
    <message>
        <source>What is recorded from here on stands under this account.</source>
        <translation>登录后的操作都记录在此账号名下。</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Administrator</source>
        <translation>管理员(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Set password and sign in</source>
        <translation>设置口令并登录(&amp;S)</translation>
    </message>
    <message>
        <source>“%1” is locked</source>
        <translation>“%1”已锁定</translation>
    </message>
    <message>
        <source>Sign in to “%1”</source>
        <translation>登录“%1”</translation>
    </message>
</context>
<context>
    <name>gatehouse::SigningKeyTableModel</name>
    <message>
        <source>The workspace, on %1</source>
        <translation>工作区（%1上）</translation>
    </message>
    <message>
        <source>Revoked on %1</source>
        <translation>已于%1吊销</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::StartPage</name>
    <message>
        <source>File not found</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>从列表中移除%1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Gatehouse</source>
        <translation>守门</translation>
    </message>
    <message>
        <source>Every mobile app through its six gates, from requirements to operation (JR/T 0225—2021).</source>
        <translation>让每个移动应用依次通过从需求到运营的六道门禁（JR/T 0225—2021）。</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;demo portfolio</source>
        <translation>打开演示应用组合(&amp;D)</translation>
    </message>
    <message>
        <source>Drop to open the workspace</source>
        <translation>松开以打开工作区</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>Workspaces you open will be listed here. Start with a new one, or look around in the demo portfolio.</source>
        <translation>打开过的工作区会列在这里。可新建一个工作区，或先浏览演示应用组合。</translation>
    </message>
</context>
<context>
    <name>gatehouse::TableActions</name>
    <message>
        <source>Export the list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Write the rows shown, in this order, into a workbook or a CSV file</source>
        <translation>将当前显示的各行按此顺序写入工作簿或CSV文件</translation>
    </message>
    <message>
        <source>Change selected…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;CSV (*.csv)</source>
        <translation>工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>The list is at %1.</source>
        <translation>列表已保存至%1。</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>查看历史记录</translation>
    </message>
</context>
<context>
    <name>gatehouse::TemplateDialog</name>
    <message>
        <source>Begin with a template</source>
        <translation>用模板建立</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n个要素</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data flow(s)</source>
        <translation>
            <numerusform>%n条数据流</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trust boundary(ies)</source>
        <translation>
            <numerusform>%n个信任边界</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TestCaseEditor</name>
    <message>
        <source>Nobody</source>
        <translation>未分派</translation>
    </message>
    <message>
        <source>New test case</source>
        <translation>新增测试用例</translation>
    </message>
    <message>
        <source>Add test case</source>
        <translation>新增用例</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Of no requirement</source>
        <translation>不属于任何要求</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Empty: called after its requirement.</source>
        <translation>留空则以所属要求命名。</translation>
    </message>
    <message>
        <source>Say what is tested.</source>
        <translation>请说明测试什么。</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>测试方法(&amp;M)</translation>
    </message>
    <message>
        <source>Te&amp;ster</source>
        <translation>测试人员(&amp;S)</translation>
    </message>
    <message>
        <source>Ste&amp;ps</source>
        <translation>测试步骤(&amp;P)</translation>
    </message>
    <message>
        <source>Empty: as the guidance says.</source>
        <translation>留空则按测评指引进行。</translation>
    </message>
    <message>
        <source>Test &amp;environment</source>
        <translation>测试环境(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>测试设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建号(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Out of the plan</source>
        <translation>移出计划(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gatehouse::TestCaseTableModel</name>
    <message>
        <source>Out of the plan</source>
        <translation>移出计划</translation>
    </message>
    <message>
        <source>Never run</source>
        <translation>尚未测试</translation>
    </message>
</context>
<context>
    <name>gatehouse::TestCaseView</name>
    <message>
        <source>Test case</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>测试步骤</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>测试人员</translation>
    </message>
    <message>
        <source>Test environment</source>
        <translation>测试环境</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>测试设备</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建号</translation>
    </message>
    <message>
        <source>Out of the plan; its results stay.</source>
        <translation>已移出计划；其结果保留。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 → %2 (%3): %4</source>
        <translation>%1 → %2（%3）：%4</translation>
    </message>
    <message>
        <source>Never run</source>
        <translation>尚未测试</translation>
    </message>
</context>
<context>
    <name>gatehouse::TestListPage</name>
    <message>
        <source>Tests of the portfolio</source>
        <translation>全部应用的测试用例</translation>
    </message>
    <message>
        <source>Filter tests</source>
        <translation>筛选测试用例</translation>
    </message>
    <message>
        <source>Filter tests by number, clause, title, tester or release</source>
        <translation>按编号、条款、标题、测试人员或版本筛选测试用例</translation>
    </message>
    <message>
        <source>Reading the tests…</source>
        <translation>正在读取测试用例…</translation>
    </message>
    <message>
        <source>No test fits these filters.</source>
        <translation>没有符合筛选条件的测试用例。</translation>
    </message>
    <message>
        <source>No release shown has a test plan.</source>
        <translation>各应用当前版本均没有测试计划。</translation>
    </message>
    <message>
        <source>Show all tests</source>
        <translation>显示全部测试用例</translation>
    </message>
</context>
<context>
    <name>gatehouse::TestResultDialog</name>
    <message>
        <source>Record result</source>
        <translation>记录结果</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>Result re&amp;cord</source>
        <translation>结果记录(&amp;C)</translation>
    </message>
    <message>
        <source>What was seen, or why there is no result. Only a pass may go without.</source>
        <translation>看到了什么，或为何没有结果。只有通过的可以不填。</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建号(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>测试设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>证据(&amp;E)</translation>
    </message>
    <message>
        <source>Say what was seen, or why there is no result.</source>
        <translation>请说明看到了什么，或为何没有结果。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>gatehouse::TestSamplingEditor</name>
    <message>
        <source>Of the &amp;whole plan</source>
        <translation>针对整个计划(&amp;W)</translation>
    </message>
    <message>
        <source>Record a sampling</source>
        <translation>记录抽样</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>&amp;Population</source>
        <translation>总体(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>数量(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>How many were &amp;looked at</source>
        <translation>样本数量(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reason of the selection</source>
        <translation>选取理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gatehouse::TestsPanel</name>
    <message>
        <source>Plan the tests</source>
        <translation>制定测试计划</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed…</source>
        <translation>未通过…</translation>
    </message>
    <message>
        <source>Blocked…</source>
        <translation>受阻…</translation>
    </message>
    <message>
        <source>Record result…</source>
        <translation>记录结果…</translation>
    </message>
    <message>
        <source>Next without a result</source>
        <translation>下一项未测</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>新增用例…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Sampling…</source>
        <translation>抽样…</translation>
    </message>
    <message>
        <source>Filter tests</source>
        <translation>筛选测试</translation>
    </message>
    <message>
        <source>Test cases</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Out of the plan too</source>
        <translation>含已移出计划的</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n项测试</numerusform>
        </translation>
    </message>
    <message>
        <source>: %1 passed, %2 failed, %3 blocked, %4 not run, %5 not applicable</source>
        <translation>：通过%1，未通过%2，受阻%3，未执行%4，不适用%5</translation>
    </message>
    <message>
        <source>Not tested yet: %1</source>
        <translation>尚未测试：%1</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>No test plan yet.</source>
        <translation>尚无测试计划。</translation>
    </message>
    <message>
        <source>No test fits these filters.</source>
        <translation>没有符合筛选条件的测试。</translation>
    </message>
    <message>
        <source>A plan has one test for each method of every requirement that is due in the test phase.</source>
        <translation>凡应在测试阶段测评的要求，测试计划按其每种测评方法各列一项测试。</translation>
    </message>
    <message>
        <source>Show all tests</source>
        <translation>显示全部测试</translation>
    </message>
    <message>
        <source>The test plan is up to date.</source>
        <translation>测试计划已是最新。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Out of the plan now</source>
        <translation>移出计划</translation>
    </message>
    <message>
        <source>In the plan again</source>
        <translation>重新纳入计划</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The tests follow from the requirements that apply. What was recorded stays.</source>
        <translation>测试项取自适用的要求。已记录的内容保持不变。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>Own test cases</source>
        <translation>自有测试用例</translation>
    </message>
    <message>
        <source>The release before has test cases of its own. Go on with them in this one?</source>
        <translation>上一版本有自有测试用例。是否在本版本沿用？</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Every test shown has a result.</source>
        <translation>所列测试均已有结果。</translation>
    </message>
    <message>
        <source>By method, phase and person</source>
        <translation>按方法、阶段和人员</translation>
    </message>
    <message>
        <source>Open a finding…</source>
        <translation>登记问题…</translation>
    </message>
</context>
<context>
    <name>gatehouse::TestsSection</name>
    <message>
        <source>Tests of this requirement</source>
        <translation>该要求的测试</translation>
    </message>
    <message>
        <source>Take into the assessment</source>
        <translation>填入测评</translation>
    </message>
    <message>
        <source>Fills in the judgement, the methods and the result record. Nothing is saved until you save it.</source>
        <translation>填入符合程度、测评方法和结果记录。保存之前不会生效。</translation>
    </message>
    <message>
        <source>The tests propose: %1</source>
        <translation>测试结果建议：%1</translation>
    </message>
    <message>
        <source>The tests propose nothing yet.</source>
        <translation>测试结果尚不足以提出建议。</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) have no result.</source>
        <translation>
            <numerusform>%n项测试没有结果。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatAcceptanceDialog</name>
    <message>
        <source>Accept the risk</source>
        <translation>接受风险</translation>
    </message>
    <message numerus="yes">
        <source>%n threats</source>
        <translation>
            <numerusform>%n项威胁</numerusform>
        </translation>
    </message>
    <message>
        <source>At most until %1; then the threat is open again.</source>
        <translation>最迟至%1，到期后威胁重新视为未应对。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatActions</name>
    <message>
        <source>Take proposals…</source>
        <translation>采纳建议…</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>不适用…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Accept the risk…</source>
        <translation>接受风险…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Rate…</source>
        <translation>评定…</translation>
    </message>
    <message>
        <source>You said so yourself. Somebody else who may decide applicability has to confirm it.</source>
        <translation>这是您本人提出的，须由另一位有权判定适用性的人确认。</translation>
    </message>
    <message>
        <source>%1 is not applicable</source>
        <translation>%1不适用</translation>
    </message>
    <message numerus="yes">
        <source>%n threats are not applicable</source>
        <translation>
            <numerusform>%n项威胁不适用</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why there is no such threat here. It goes on record under your name and stands at the gate; it may take a second person to confirm it.</source>
        <translation>说明此处为何没有该威胁。将以您的名义记录并列在门禁处，可能须由另一人确认。</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Confirm that they are not applicable</source>
        <translation>确认不适用</translation>
    </message>
    <message>
        <source>Your name will stand beside that of whoever gave the reason.</source>
        <translation>您的姓名将与提出理由的人一并列出。</translation>
    </message>
    <message>
        <source>Take back what was said</source>
        <translation>撤回答复</translation>
    </message>
    <message>
        <source>The threats then stand as their countermeasures say. What was said stays in the audit log.</source>
        <translation>撤回后威胁的状态以应对措施为准，原答复仍留在审计日志中。</translation>
    </message>
    <message>
        <source>Open a finding…</source>
        <translation>登记问题…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatEditor</name>
    <message>
        <source>Add a threat</source>
        <translation>新增威胁</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>评定%1</translation>
    </message>
    <message>
        <source>Add threat</source>
        <translation>新增威胁</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Say what the threat is.</source>
        <translation>请说明威胁是什么。</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>说明(&amp;D)</translation>
    </message>
    <message>
        <source>The whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>&amp;Element or flow</source>
        <translation>要素或数据流(&amp;E)</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>&amp;Categories</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>STRIDE, what an attacker does; LINDDUN, what happens to a person&apos;s privacy.</source>
        <translation>STRIDE：攻击者的行为；LINDDUN：对个人隐私的影响。</translation>
    </message>
    <message>
        <source>Choose at least one category of the threat.</source>
        <translation>请至少选择一个威胁类别。</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评定</translation>
    </message>
    <message>
        <source>As the library has it: %1</source>
        <translation>按威胁库：%1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>1 – rare</source>
        <translation>1 – 罕见</translation>
    </message>
    <message>
        <source>2 – unlikely</source>
        <translation>2 – 不太可能</translation>
    </message>
    <message>
        <source>3 – possible</source>
        <translation>3 – 可能</translation>
    </message>
    <message>
        <source>4 – likely</source>
        <translation>4 – 较可能</translation>
    </message>
    <message>
        <source>5 – almost certain</source>
        <translation>5 – 几乎必然</translation>
    </message>
    <message>
        <source>1 – negligible</source>
        <translation>1 – 可忽略</translation>
    </message>
    <message>
        <source>2 – minor</source>
        <translation>2 – 轻微</translation>
    </message>
    <message>
        <source>3 – moderate</source>
        <translation>3 – 中等</translation>
    </message>
    <message>
        <source>4 – major</source>
        <translation>4 – 严重</translation>
    </message>
    <message>
        <source>5 – severe</source>
        <translation>5 – 极严重</translation>
    </message>
    <message>
        <source>&amp;Likelihood</source>
        <translation>可能性(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Impact</source>
        <translation>影响(&amp;I)</translation>
    </message>
    <message>
        <source>Rate how likely it is and what it would do.</source>
        <translation>请评定可能性和影响。</translation>
    </message>
    <message>
        <source>Rate both, or neither.</source>
        <translation>两项须同时评定，或都不评定。</translation>
    </message>
    <message>
        <source>Residual li&amp;kelihood</source>
        <translation>残余可能性(&amp;K)</translation>
    </message>
    <message>
        <source>With its countermeasures in place.</source>
        <translation>应对措施到位后的情形。</translation>
    </message>
    <message>
        <source>Residual i&amp;mpact</source>
        <translation>残余影响(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reason for the lower rating</source>
        <translation>降低评定的理由(&amp;R)</translation>
    </message>
    <message>
        <source>It stands at the gate for whoever decides there.</source>
        <translation>将列在门禁处，供决定人查看。</translation>
    </message>
    <message>
        <source>Say why it is rated lower than the threat library has it.</source>
        <translation>请说明为何低于威胁库的评定。</translation>
    </message>
    <message>
        <source>Inherent: %1</source>
        <translation>固有风险：%1</translation>
    </message>
    <message>
        <source>with its countermeasures: %1</source>
        <translation>应对措施到位后：%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatInspector</name>
    <message>
        <source>What it is</source>
        <translation>威胁内容</translation>
    </message>
    <message>
        <source>Why it stands so</source>
        <translation>状态的由来</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>测试建议</translation>
    </message>
    <message>
        <source>Choose a threat to see what it is, why it stands as it does and what answers it.</source>
        <translation>选择一项威胁，查看其内容、状态的由来和应对情况。</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>尚无。</translation>
    </message>
    <message>
        <source>Countermeasures of this threat</source>
        <translation>该威胁的应对措施</translation>
    </message>
    <message>
        <source>Requirements that speak of this threat</source>
        <translation>与该威胁相关的要求</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>规则%1</translation>
    </message>
    <message>
        <source>%1 (likelihood %2, impact %3)</source>
        <translation>%1（可能性%2，影响%3）</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评定</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Inherent</source>
        <translation>固有风险</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残余风险</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>当前风险</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryActions</name>
    <message>
        <source>Copy to a draft…</source>
        <translation>复制为草稿…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Titles…</source>
        <translation>标题…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Copy %1 to a draft</source>
        <translation>将%1复制为草稿</translation>
    </message>
    <message>
        <source>Key of the library</source>
        <translation>威胁库的标识</translation>
    </message>
    <message>
        <source>The draft becomes a version of this library. Threats keep what was decided of them when their model is moved to it.</source>
        <translation>草稿将成为该威胁库的一个版本。威胁模型改用该版本时，各威胁的决定保留。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Published %1.</source>
        <translation>已发布%1。</translation>
    </message>
    <message>
        <source>There is no other version to compare this one with.</source>
        <translation>没有可供比较的其他版本。</translation>
    </message>
    <message>
        <source>Import a threat library</source>
        <translation>导入威胁库</translation>
    </message>
    <message>
        <source>Threat libraries (*.json);;All files (*)</source>
        <translation>威胁库 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取%1</translation>
    </message>
    <message>
        <source>“%1” has a draft. The file takes the place of all that it says now.</source>
        <translation>“%1”已有草稿。文件将替换其现有的全部内容。</translation>
    </message>
    <message>
        <source>Replace the draft</source>
        <translation>替换草稿</translation>
    </message>
    <message>
        <source>Export the threat library</source>
        <translation>导出威胁库</translation>
    </message>
    <message>
        <source>Threat libraries (*.json)</source>
        <translation>威胁库 (*.json)</translation>
    </message>
    <message>
        <source>The threat library is at %1.</source>
        <translation>威胁库已导出至%1。</translation>
    </message>
    <message>
        <source>All that was written in this draft is gone then. What is published stays.</source>
        <translation>草稿中的全部内容将不复存在。已发布的版本不受影响。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryComparison</name>
    <message>
        <source>Compare %1</source>
        <translation>比较%1</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>In what</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Comparing with %1</source>
        <translation>正在与%1比较</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>两者内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) differ</source>
        <translation>
            <numerusform>%n个条目有差异</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryDesk</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryDraftEditor</name>
    <message>
        <source>Titles of %1</source>
        <translation>%1的标题</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>C&amp;hinese title</source>
        <translation>中文标题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;English title</source>
        <translation>英文标题(&amp;E)</translation>
    </message>
    <message>
        <source>About it, in Chinese</source>
        <translation>中文说明</translation>
    </message>
    <message>
        <source>About it, in English</source>
        <translation>英文说明</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryPage</name>
    <message>
        <source>Threat library</source>
        <translation>威胁库</translation>
    </message>
    <message>
        <source>Threat library and version</source>
        <translation>威胁库及版本</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Draft: %1 · %2</source>
        <translation>草稿：%1 · %2</translation>
    </message>
    <message>
        <source>Version %1 of the threat library that comes with Gatehouse is available. Threat models keep the version they are held against until they are moved.</source>
        <translation>内置威胁库的%1版可供发布。威胁模型在改用之前仍沿用原来的威胁库版本。</translation>
    </message>
    <message>
        <source>Publish it</source>
        <translation>发布</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1/%n个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) keep it from being published</source>
        <translation>
            <numerusform>%n个问题妨碍发布</numerusform>
        </translation>
    </message>
    <message>
        <source>ready to be published</source>
        <translation>可以发布</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatLibraryPublishing</name>
    <message>
        <source>Publish %1</source>
        <translation>发布%1</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) keep it from being published. Enter on a line leads to the entry.</source>
        <translation>
            <numerusform>%n个问题妨碍发布。在行上按回车键可转到条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>A published version never changes. Threat models keep the version they are held against until they are moved.</source>
        <translation>已发布的版本不再变动。威胁模型在改用之前仍沿用原来的威胁库版本。</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>Such as 1.1.0</source>
        <translation>如1.1.0</translation>
    </message>
    <message>
        <source>Say which version it is.</source>
        <translation>请填写版本号。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatList</name>
    <message>
        <source>Search threats</source>
        <translation>搜索威胁</translation>
    </message>
    <message>
        <source>Add a threat…</source>
        <translation>新增威胁…</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Enter shows the element or flow on its diagram.</source>
        <translation>按回车键在图上显示该要素或数据流。</translation>
    </message>
    <message>
        <source>No threats were found</source>
        <translation>没有识别出威胁</translation>
    </message>
    <message>
        <source>Draw elements and flows and answer what is asked of them: the library&apos;s rules find their threats.</source>
        <translation>画出要素和数据流并回答相关问题，威胁库的规则即可识别其威胁。</translation>
    </message>
    <message>
        <source>No threat matches these filters</source>
        <translation>没有符合筛选条件的威胁</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s)</source>
        <translation>
            <numerusform>%n项威胁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n threat(s)</source>
        <translation>
            <numerusform>%n项威胁中的%1项</numerusform>
        </translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>%1 at “%2”</source>
        <translation>“%2”的%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatListPage</name>
    <message>
        <source>Threats of the portfolio</source>
        <translation>全部应用的威胁</translation>
    </message>
    <message>
        <source>Filter threats</source>
        <translation>筛选威胁</translation>
    </message>
    <message>
        <source>Filter threats by number, title, element, category or release</source>
        <translation>按编号、标题、元素、类别或版本筛选威胁</translation>
    </message>
    <message>
        <source>Reading the threats…</source>
        <translation>正在读取威胁…</translation>
    </message>
    <message>
        <source>No threat fits these filters.</source>
        <translation>没有符合筛选条件的威胁。</translation>
    </message>
    <message>
        <source>No release shown has a threat model.</source>
        <translation>各应用当前版本均没有威胁模型。</translation>
    </message>
    <message>
        <source>Show all threats</source>
        <translation>显示全部威胁</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatListTableModel</name>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatMatrixModel</name>
    <message numerus="yes">
        <source>%n threat(s): %1</source>
        <translation>
            <numerusform>%n项威胁：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>不在范围内</translation>
    </message>
    <message>
        <source>No rule here</source>
        <translation>此处无规则</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>未应对%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>No rule finds any threat here</source>
        <translation>没有规则在此发现威胁</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatModelEditor</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) selected</source>
        <translation>
            <numerusform>已选中%n个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>out of scope</source>
        <translation>不在范围内</translation>
    </message>
    <message>
        <source>data flow from “%1” to “%2”</source>
        <translation>从“%1”到“%2”的数据流</translation>
    </message>
    <message>
        <source>trust boundary</source>
        <translation>信任边界</translation>
    </message>
    <message numerus="yes">
        <source>%n open threat(s)</source>
        <translation>
            <numerusform>%n项未应对的威胁</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is drawn here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Drag an element here from the left, or press N.</source>
        <translation>从左侧拖入要素，或按 N 键添加。</translation>
    </message>
    <message>
        <source>Click on the source, then on the target. Esc stops.</source>
        <translation>先单击来源，再单击去向。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Press and drag to draw the boundary. Esc stops.</source>
        <translation>按住并拖动以绘制边界。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Click where it is to stand; with Ctrl, as often as wanted. Esc stops.</source>
        <translation>单击放置；按住 Ctrl 可连续放置。按 Esc 结束。</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Align and distribute</source>
        <translation>对齐与分布</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>The drawing was changed meanwhile, so it was not arranged. Arrange it again.</source>
        <translation>布局期间图形已被修改，未作调整。请重新布局。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatTableModel</name>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>%1: likelihood %2, impact %3</source>
        <translation>%1：可能性%2，影响%3</translation>
    </message>
    <message>
        <source>Said to be not applicable by %1; waits for somebody to confirm it</source>
        <translation>%1提出不适用，待他人确认</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatsPanel</name>
    <message>
        <source>Diagram</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Countermeasures</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Confirm for this release</source>
        <translation>确认本版本仍适用</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the threat model</source>
        <translation>导出威胁模型</translation>
    </message>
    <message>
        <source>Threat model</source>
        <translation>威胁模型</translation>
    </message>
    <message>
        <source>Of this release</source>
        <translation>属于本版本</translation>
    </message>
    <message>
        <source>Carried over, to be confirmed</source>
        <translation>沿用，待确认</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) and flow(s), %1 looked at</source>
        <translation>
            <numerusform>要素和数据流%n个，已查看%1个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s), %1 open</source>
        <translation>
            <numerusform>威胁%n项，未应对%1项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high one(s), %1 not answered in the design</source>
        <translation>
            <numerusform>高风险%n项，其中%1项未在设计中应对</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the drawing before another one takes its place, or undo what was changed.</source>
        <translation>请先保存图，或撤销修改，再以其他图取代。</translation>
    </message>
    <message>
        <source>No diagram shows this element or flow. It is in the model, and can be put on a diagram.</source>
        <translation>没有图显示该要素或数据流。它在模型中，可放到图上。</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>追溯</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>版本对比</translation>
    </message>
    <message>
        <source>Move to another library version…</source>
        <translation>改用另一版威胁库…</translation>
    </message>
    <message>
        <source>Report in Chinese (PDF)…</source>
        <translation>中文报告（PDF）…</translation>
    </message>
    <message>
        <source>Report in English (PDF)…</source>
        <translation>英文报告（PDF）…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ThreatsSection</name>
    <message>
        <source>Threats that this requirement speaks of</source>
        <translation>该要求涉及的威胁</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺口：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n threat(s) of the threat model, %1 open</source>
        <translation>
            <numerusform>威胁模型中的威胁%n项，未应对%1项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ToolRow</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceList</name>
    <message>
        <source>By threat</source>
        <translation>按威胁</translation>
    </message>
    <message>
        <source>By requirement</source>
        <translation>按要求</translation>
    </message>
    <message>
        <source>From which end the ways are followed</source>
        <translation>从哪一端开始追溯</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the traceability</source>
        <translation>搜索追溯链路</translation>
    </message>
    <message>
        <source>Show the threat</source>
        <translation>查看威胁</translation>
    </message>
    <message>
        <source>Show the countermeasure</source>
        <translation>查看应对措施</translation>
    </message>
    <message>
        <source>Show the requirement</source>
        <translation>查看要求</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>查看证据</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>追溯</translation>
    </message>
    <message>
        <source>Enter shows the threat among all of them.</source>
        <translation>按回车键在威胁列表中显示。</translation>
    </message>
    <message>
        <source>Only gaps</source>
        <translation>只看缺口</translation>
    </message>
    <message>
        <source>No threats were found</source>
        <translation>没有发现威胁</translation>
    </message>
    <message>
        <source>No requirement speaks of a threat of this model</source>
        <translation>没有要求涉及该模型的威胁</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺口</translation>
    </message>
    <message>
        <source>No way matches these filters</source>
        <translation>没有符合筛选条件的链路</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1行，共%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceTable</name>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>gatehouse::TraceTableModel</name>
    <message>
        <source>Passed, %1</source>
        <translation>通过，%1</translation>
    </message>
    <message>
        <source>Failed, %1</source>
        <translation>未通过，%1</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>整个模型</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>有效期至%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::TypePicker</name>
    <message>
        <source>Type of the new element</source>
        <translation>新要素的类型</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No type is called that. Shorten the word, or choose one from the list.</source>
        <translation>没有这个名称的类型。请缩短关键词，或从列表中选择。</translation>
    </message>
</context>
<context>
    <name>gatehouse::UndoController</name>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>It was not undone. %1</source>
        <translation>未能撤销。%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>gatehouse::UnitEditor</name>
    <message>
        <source>New department</source>
        <translation>新建部门</translation>
    </message>
    <message>
        <source>Add department</source>
        <translation>添加部门</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation>上级部门(&amp;B)</translation>
    </message>
    <message>
        <source>No other department</source>
        <translation>无上级部门</translation>
    </message>
    <message>
        <source>Name in &amp;English</source>
        <translation>英文名称(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Side</source>
        <translation>所属条线(&amp;S)</translation>
    </message>
    <message>
        <source>Where it is not said, the side of the department above.</source>
        <translation>未注明时随上级部门。</translation>
    </message>
</context>
<context>
    <name>gatehouse::VexDecisionEditor</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>Decide about %1</source>
        <translation>判定%1的影响</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>判定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Justification</source>
        <translation>判定理由(&amp;J)</translation>
    </message>
    <message>
        <source>Say why the release is not affected.</source>
        <translation>请说明版本为何不受影响。</translation>
    </message>
    <message>
        <source>&amp;Response</source>
        <translation>处置措施(&amp;R)</translation>
    </message>
    <message>
        <source>D&amp;etail</source>
        <translation>详细说明(&amp;E)</translation>
    </message>
</context>
<context>
    <name>gatehouse::VulnerabilityEditor</name>
    <message>
        <source>%1 is recorded. No release ships the component.</source>
        <translation>%1已登记。没有版本包含该组件。</translation>
    </message>
    <message>
        <source>%1 is recorded: %2 releases ship the component, %3 findings were opened.</source>
        <translation>%1已登记：%2个版本包含该组件，新开%3个问题。</translation>
    </message>
    <message>
        <source>Record a vulnerability</source>
        <translation>登记漏洞</translation>
    </message>
    <message>
        <source>Record and re-open</source>
        <translation>登记并重新开启</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>编号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>严重程度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Component</source>
        <translation>组件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>Say which component it is in.</source>
        <translation>请填写漏洞所在的组件。</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>受影响版本(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>Remediation &amp;advice</source>
        <translation>整改建议(&amp;A)</translation>
    </message>
    <message>
        <source>CVSS sco&amp;re</source>
        <translation>CVSS 分值(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>正在登记%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::VulnerabilityTableModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::WorkListPage</name>
    <message>
        <source>My work</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>Looking for what waits</source>
        <translation>正在读取待办事项</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>Looking for what waits…</source>
        <translation>正在读取待办事项……</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>没有符合筛选条件的事项。</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>您没有待办事项。</translation>
    </message>
    <message>
        <source>Show all that waits</source>
        <translation>显示全部待办</translation>
    </message>
    <message>
        <source>Filter what waits</source>
        <translation>筛选待办</translation>
    </message>
    <message>
        <source>Filter what waits by kind, subject or release</source>
        <translation>按类别、对象或版本筛选待办</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>您的待办事项</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>gatehouse::WorkTableModel</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
</context>
<context>
    <name>gatehouse::WorkspaceCommands</name>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Gatehouse workspaces (*.gatehouse)</source>
        <translation>守门工作区 (*.gatehouse)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open read only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Building the demo portfolio</source>
        <translation>正在生成演示应用组合</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>副本已保存为%1。</translation>
    </message>
    <message>
        <source>This workspace was upgraded. A copy of it as it was stands beside it: %1</source>
        <translation>此工作区已升级。升级前的副本保存在同一位置：%1</translation>
    </message>
    <message>
        <source>This file is damaged. Work on from the last copy that was saved.</source>
        <translation>此文件已损坏。请改用最近一次保存的副本。</translation>
    </message>
    <message>
        <source>Bringing the workspace up to date</source>
        <translation>正在升级工作区</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在检查工作区</translation>
    </message>
    <message numerus="yes">
        <source>Another program has written to this workspace: %n thing(s) are not what the audit log says. Hold them against a copy before anything rests on them.</source>
        <translation>
            <numerusform>其他程序曾写入此工作区：%n处与审计日志不符。在据此作出任何结论之前，请先与备份核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>备份工作区</translation>
    </message>
</context>
<context>
    <name>gatehouse::WorkspaceController</name>
    <message>
        <source>This workspace has no active account. Ask its administrator to activate one with gatehouse-cli.</source>
        <translation>此工作区没有启用的账号。请联系其管理员用 gatehouse-cli 启用一个账号。</translation>
    </message>
    <message>
        <source>The account or the password is wrong.</source>
        <translation>账号或口令错误。</translation>
    </message>
</context>
<context>
    <name>gatehouse::WorkspaceEntries</name>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Countermeasure</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Threat rule</source>
        <translation>威胁规则</translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same</source>
        <translation>
            <numerusform>另有%n处相同</numerusform>
        </translation>
    </message>
</context>
</TS>
