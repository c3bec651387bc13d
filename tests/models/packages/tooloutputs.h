#pragma once

namespace gatehouse {

// What aapt, aapt2 and apksigner print, in their shapes.

inline constexpr auto aaptTree = R"(N: android=http://schemas.android.com/apk/res/android
  E: manifest (line=2)
    A: android:versionCode(0x0101021b)=(type 0x10)0x212
    A: android:versionName(0x0101021c)=@0x7f0b0001
    A: package="com.example.policy" (Raw: "com.example.policy")
    A: platformBuildVersionCode=(type 0x10)0x1d (Raw: "29")
    E: uses-sdk (line=3)
      A: android:minSdkVersion(0x0101020c)=(type 0x10)0x15
      A: android:targetSdkVersion(0x01010270)=(type 0x10)0x1e
    E: uses-permission (line=4)
      A: android:name(0x01010003)="android.permission.CAMERA" (Raw: "android.permission.CAMERA")
    E: uses-permission-sdk-23 (line=5)
      A: android:name(0x01010003)="android.permission.READ_CONTACTS" (Raw: "android.permission.READ_CONTACTS")
    E: application (line=7)
      A: android:label(0x01010001)="Policy\n  A: android:debuggable(0x0101000f)=(type 0x12)0x0" (Raw: "Policy\n  A: android:debuggable(0x0101000f)=(type 0x12)0x0")
      A: :(0x0101000f)=(type 0x12)0xffffffff
      A: android:allowBackup(0x01010280)=@0x7f050001
      E: activity (line=8)
        A: android:name(0x01010003)=".MainActivity" (Raw: ".MainActivity")
        A: android:exported(0x01010010)=(type 0x12)0xffffffff
        E: intent-filter (line=8)
          E: action (line=8)
            A: android:name(0x01010003)="android.intent.action.MAIN" (Raw: "android.intent.action.MAIN")
          E: category (line=8)
            A: android:name(0x01010003)="android.intent.category.LAUNCHER" (Raw: "android.intent.category.LAUNCHER")
      E: activity-alias (line=9)
        A: android:name(0x01010003)="Shortcut" (Raw: "Shortcut")
        A: android:exported(0x01010010)=(type 0x12)0xffffffff
      E: activity (line=10)
        A: android:name(0x01010003)=".LinkActivity" (Raw: ".LinkActivity")
        E: intent-filter (line=10)
          E: data (line=10)
            A: android:scheme(0x01010027)="policy" (Raw: "policy")
      E: activity (line=11)
        A: android:name(0x01010003)=".QuietActivity" (Raw: ".QuietActivity")
      E: service (line=12)
        A: android:name(0x01010003)="com.example.policy.SyncService" (Raw: "com.example.policy.SyncService")
        A: android:permission(0x01010006)="com.example.policy.SYNC" (Raw: "com.example.policy.SYNC")
        A: android:exported(0x01010010)=(type 0x12)0xffffffff
      E: receiver (line=13)
        A: android:name(0x01010003)=".BootReceiver" (Raw: ".BootReceiver")
        A: android:exported(0x01010010)=(type 0x12)0x0
        E: intent-filter (line=13)
      E: receiver (line=14)
        A: android:name(0x01010003)=".OffReceiver" (Raw: ".OffReceiver")
        A: android:enabled(0x0101000e)=(type 0x12)0x0
        A: android:exported(0x01010010)=(type 0x12)0xffffffff
      E: provider (line=15)
        A: android:name(0x01010003)=".FileProvider" (Raw: ".FileProvider")
        A: android:exported(0x01010010)=(type 0x12)0xffffffff
        A: android:readPermission(0x01010007)="com.example.READ" (Raw: "com.example.READ")
)";

inline constexpr auto aapt2Tree = R"(N: android=http://schemas.android.com/apk/res/android (line=2)
  E: manifest (line=2)
    A: http://schemas.android.com/apk/res/android:versionCode(0x0101021b)=530
    A: http://schemas.android.com/apk/res/android:versionName(0x0101021c)="5.3.0" (Raw: "5.3.0")
    A: package="com.example.policy" (Raw: "com.example.policy")
      E: uses-sdk (line=3)
        A: http://schemas.android.com/apk/res/android:targetSdkVersion(0x01010270)=33
      E: application (line=7)
        A: http://schemas.android.com/apk/res/android:label(0x01010001)="Policy" (Raw: "Policy")
        A: http://schemas.android.com/apk/res/android:debuggable(0x0101000f)=false
        A: http://schemas.android.com/apk/res/android:allowBackup(0x01010280)=false
        A: http://schemas.android.com/apk/res/android:testOnly(0x01010272)=true
        A: http://schemas.android.com/apk/res/android:networkSecurityConfig(0x01010527)=@0x7f150003
          E: provider (line=8)
            A: http://schemas.android.com/apk/res/android:name(0x01010003)=".Data" (Raw: ".Data")
)";

inline constexpr auto networkTree = R"(E: network-security-config (line=2)
  E: base-config (line=3)
    A: cleartextTrafficPermitted=(type 0x12)0x0
    E: trust-anchors (line=3)
      E: certificates (line=3)
        A: src="system" (Raw: "system")
  E: domain-config (line=4)
    A: cleartextTrafficPermitted=(type 0x12)0xffffffff
    E: domain (line=4)
      A: includeSubdomains=(type 0x12)0xffffffff
      C: "old.example.com"
    E: domain-config (line=5)
      E: domain (line=5)
        C: "Inner.example.com"
      E: trust-anchors (line=5)
        E: certificates (line=5)
          A: src="user" (Raw: "user")
  E: domain-config (line=6)
    E: domain (line=6)
      C: "pin.example.com"
  E: debug-overrides (line=7)
    E: trust-anchors (line=7)
      E: certificates (line=7)
        A: src="user" (Raw: "user")
)";

inline constexpr auto networkTree2 = R"(E: network-security-config (line=2)
    E: base-config (line=3)
      A: cleartextTrafficPermitted=true
        E: trust-anchors (line=3)
            E: certificates (line=3)
              A: src="user" (Raw: "user")
    E: domain-config (line=4)
      A: cleartextTrafficPermitted=false
        E: domain (line=4)
            T: 'safe.example.com'
)";

inline constexpr auto resourceTable = R"(Package Groups (1)
  Package 0 id=0x7f name=com.example.policy
    type 1 configCount=1 entryCount=2
      spec resource 0x7f150003 com.example.policy:xml/net: flags=0x00000000
      config (default):
        resource 0x7f150002 com.example.policy:xml/paths: t=0x03 d=0x00000001 (s=0x0008 r=0x00)
          (string8) "res/xml/paths.xml"
        resource 0x7f150003 com.example.policy:xml/net: t=0x03 d=0x00000001 (s=0x0008 r=0x00)
          (string8) "res/a1.xml"
)";

inline constexpr auto resourceTable2 = R"(Binary APK
Package name=com.example.policy id=7f
  type xml id=15 entryCount=2
    resource 0x7f150002 xml/paths
      () (file) res/xml/paths.xml type=XML
    resource 0x7f150003 xml/net
      (v24) (file) res/a1.xml type=XML
)";

inline constexpr auto badgingOutput =
    R"(package: name='com.example.policy' versionCode='530' versionName='5.3.0' platformBuildVersionName='10.0.0' compileSdkVersion='29'
sdkVersion:'21'
targetSdkVersion:'30'
uses-permission: name='android.permission.CAMERA'
uses-permission: name='android.permission.INTERNET' maxSdkVersion='28'
application: label='保单服务' icon='res/icon.png'
application-debuggable
launchable-activity: name='com.example.policy.MainActivity'  label='' icon=''
)";

inline constexpr auto signedOutput = R"(Verifies
Verified using v1 scheme (JAR signing): true
Verified using v2 scheme (APK Signature Scheme v2): true
Verified using v3 scheme (APK Signature Scheme v3): false
Verified using v4 scheme (APK Signature Scheme v4): false
Verified for SourceStamp: false
Number of signers: 1
Signer #1 certificate DN: CN=Policy App, O=Example Insurance, C=CN
Signer #1 certificate SHA-256 digest: 81b1148f23d93e7d6c258c403a082b35e77bf8592b29a16b8841a0de48a8f1b9
Signer #1 certificate SHA-1 digest: d47a0e9ff8775ec7458411e59b2af585af98a6ec
Signer #1 key algorithm: RSA
)";

inline constexpr auto unsignedOutput = R"(DOES NOT VERIFY
ERROR: Missing META-INF/MANIFEST.MF
)";

inline constexpr auto infoList = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>CFBundleIdentifier</key><string>com.example.policy</string>
  <key>CFBundleShortVersionString</key><string>5.3.0</string>
  <key>CFBundleVersion</key><string>530</string>
  <key>CFBundleDisplayName</key><string>保单服务</string>
  <key>MinimumOSVersion</key><string>13.0</string>
  <key>DTSDKName</key><string>iphoneos16.4</string>
  <key>NSCameraUsageDescription</key><string>To photograph documents</string>
  <key>NSContactsUsageDescription</key><string> </string>
  <key>CFBundleURLTypes</key><array><dict><key>CFBundleURLSchemes</key><array><string>policy</string></array></dict></array>
  <key>NSAppTransportSecurity</key>
  <dict>
    <key>NSAllowsArbitraryLoads</key><false/>
    <key>NSExceptionDomains</key>
    <dict>
      <key>old.example.com</key>
      <dict><key>NSExceptionAllowsInsecureHTTPLoads</key><true/></dict>
      <key>new.example.com</key>
      <dict><key>NSIncludesSubdomains</key><true/></dict>
    </dict>
  </dict>
</dict>
</plist>
)";

inline constexpr auto profileList = R"(<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>Entitlements</key>
  <dict>
    <key>get-task-allow</key><true/>
    <key>application-identifier</key><string>ABCDE12345.com.example.policy</string>
  </dict>
  <key>TeamIdentifier</key><array><string>ABCDE12345</string></array>
  <key>TeamName</key><string>Example Insurance</string>
  <key>ProvisionedDevices</key><array><string>one</string><string>two</string></array>
  <key>ExpirationDate</key><date>2030-01-01T00:00:00Z</date>
  <key>DeveloperCertificates</key><array><data>%1</data></array>
</dict>
</plist>
)";

inline constexpr auto bombList = R"(<?xml version="1.0"?>
<!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<plist><dict><key>CFBundleIdentifier</key><string>&c;&c;&c;</string></dict></plist>
)";

/// {"CFBundleIdentifier": "com.example"} in the binary form, in base 64.
inline constexpr auto binaryList =
    "YnBsaXN0MDDRAQJfEBJDRkJ1bmRsZUlkZW50aWZpZXJbY29tLmV4YW1wbGUICyAAAAAAAAABAQAA"
    "AAAAAAADAAAAAAAAAAAAAAAAAAAALA==";

} // namespace gatehouse
